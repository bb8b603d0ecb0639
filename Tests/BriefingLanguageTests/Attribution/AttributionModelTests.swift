import BriefingLanguage
import Foundation
import Testing

@Suite("AttributionModel") struct AttributionModelTests {
  private let model = AttributionModel(
    weights: (0..<AttributionDecision.slotCount).map { Int8(truncatingIfNeeded: $0 % 251) },
    scales: AttributionDecision.allCases.map { Float($0.rawValue) / 8 }
  )

  private func load(_ bytes: Data) throws -> AttributionModel {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "attribution-\(UUID().uuidString).bin")
    defer { try? FileManager.default.removeItem(at: file) }
    try bytes.write(to: file)
    do {
      return try AttributionModel(path: file.path)
    } catch .damaged {
      throw AttributionDataError.damaged(path: "")
    } catch .version(_, let found, let expected) {
      throw AttributionDataError.version(path: "", found: found, expected: expected)
    }
  }

  @Test func `reads what it wrote`() throws {
    #expect(try load(model.encoded()).encoded() == model.encoded())
  }

  @Test(arguments: [0, 14, 21, 5000, 2_000_000])
  func `refuses a file with a changed byte`(place: Int) {
    var bytes = model.encoded()
    bytes[place] ^= 0x40
    #expect(throws: AttributionDataError.damaged(path: "")) { try load(bytes) }
  }

  @Test(arguments: [0, 7, 12, 100, 2_000_000])
  func `refuses a file that was cut`(count: Int) {
    #expect(throws: AttributionDataError.damaged(path: "")) {
      try load(model.encoded().prefix(count))
    }
  }

  @Test func `names the version of another program`() {
    var bytes = model.encoded()
    bytes[8] = 9
    #expect(throws: AttributionDataError.version(path: "", found: 9, expected: 1)) {
      try load(bytes)
    }
  }

  @Test func `says which file is missing`() {
    #expect(throws: AttributionDataError.missing("/nowhere.bin")) {
      try AttributionModel(path: "/nowhere.bin")
    }
  }

  @Test func `gives each decision a section of its own`() {
    var end = 0
    for decision in AttributionDecision.allCases {
      #expect(decision.section.lowerBound == end)
      #expect(decision.section.count == 1 << decision.bits)
      end = decision.section.upperBound
    }
    #expect(end == AttributionDecision.slotCount)
  }
}
