import BriefingText
import CVectorKernels
import FoundationEssentials
import Testing

@testable import BriefingEncoder

@Suite("Encoder") struct EncoderTests {
  static let path = "Sources/BriefingEncoder/Data/encoder.bin"
  private static let encoder = Result { try Encoder(path: path) }

  private static let article = """
    PORT KORRIN — Minister Irina Kolvar said on Monday that the ferry would not sail.

    “We have asked the navy,” she told Radio Halven. “Nobody has answered.”

    The navy denied that it had been asked, according to a spokesman for Admiral Tomas Reyes.
    """

  private func altered(_ change: (inout Data) -> Void) throws -> String {
    var data = try Data(contentsOf: URL(filePath: Self.path))
    change(&data)
    let copy = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).bin")
    try data.write(to: copy)
    return copy.path
  }

  @Test func `a text alone and a text after others give the same`() throws {
    let encoder = try Self.encoder.get()
    let first = try encoder.read(SourceText(Self.article))
    _ = try encoder.read(SourceText(String(repeating: "Another text of many words. ", count: 200)))
    #expect(try encoder.read(SourceText(Self.article)) == first)
    #expect(!first.names.isEmpty)
    #expect(!first.attributions.isEmpty)
  }

  @Test func `many threads give what one gives`() async throws {
    let encoder = try Self.encoder.get()
    let expected = try encoder.read(SourceText(Self.article))
    let same = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask { (try? encoder.read(SourceText(Self.article))) == expected }
      }
      return await group.reduce(true) { $0 && $1 }
    }
    #expect(same)
  }

  @Test(arguments: [Int32(kernels_portable), Int32(kernels_avx2)])
  func `older processors give the same bits`(processorClass: Int32) throws {
    guard processorClass <= vector_kernels_best() else { return }
    let encoder = try Self.encoder.get()
    let list = WordReader(vocabulary: encoder.vocabulary).words(of: SourceText(Self.article))
    let best = try encoder.read(list, in: Workspace(encoder.weights))
    let workspace = try Workspace(encoder.weights, processorClass: processorClass)
    #expect(try encoder.read(list, in: workspace) == best)
  }

  @Test func `a file that was changed is refused`() throws {
    let path = try altered { $0[$0.count / 2] ^= 1 }
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(throws: EncoderError.damaged(path: path, reason: "its checksum")) {
      try Encoder(path: path)
    }
  }

  @Test func `a file that was cut is refused`() throws {
    let path = try altered { $0.removeLast(1000) }
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(throws: EncoderError.self) { try Encoder(path: path) }
  }

  @Test func `a file of another version is refused`() throws {
    let path = try altered { $0[8] = 2 }
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(throws: EncoderError.version(path: path, found: 2, expected: 1)) {
      try Encoder(path: path)
    }
  }

  @Test func `a missing file is named`() {
    #expect(throws: EncoderError.unreadable(path: "/nowhere/encoder.bin")) {
      try Encoder(path: "/nowhere/encoder.bin")
    }
  }
}
