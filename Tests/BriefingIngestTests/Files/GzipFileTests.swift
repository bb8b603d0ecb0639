import Testing

@testable import BriefingIngest

@Suite("GzipFile") struct GzipFileTests {
  private func expanded(_ bytes: [UInt8], limit: Int = 10_000_000, ratio: Int = 100) throws
    -> [UInt8]
  {
    try GzipFile.expanded(bytes, limit: limit, ratio: ratio)
  }

  @Test func `expands a file of two members with padding behind them`() throws {
    let bytes = SampleArchive.gzip([1, 2]) + SampleArchive.gzip([3]) + [0, 0, 0]
    #expect(try expanded(bytes) == [1, 2, 3])
  }

  @Test func `refuses a bomb`() {
    let bomb = SampleArchive.gzip([UInt8](repeating: 0, count: 8_000_000))
    #expect(throws: SkipReason.expandsTooFar(limit: 100)) { try expanded(bomb) }
  }

  @Test func `refuses more than the limit`() {
    let bytes = SampleArchive.gzip((0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) })
    #expect(throws: SkipReason.tooLarge(limit: 99_999)) { try expanded(bytes, limit: 99_999) }
  }

  @Test func `refuses damaged and cut files`() {
    let whole = SampleArchive.gzip(Array(SampleText.body.utf8))
    var damaged = whole
    damaged[whole.count / 2] ^= 0xFF
    for bytes in [Array(whole.dropLast(9)), damaged, Array(whole.prefix(5))] {
      #expect(throws: SkipReason.damagedCompression) { try expanded(bytes) }
    }
  }
}
