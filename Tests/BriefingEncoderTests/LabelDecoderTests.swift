import Testing

@testable import BriefingEncoder

@Suite("LabelDecoder") struct LabelDecoderTests {
  private let decoder = LabelDecoder(labels: ["O", "B-A", "I-A", "B-B", "I-B"])

  private func labels(_ best: [Int], starts: Set<Int> = []) -> [Int] {
    let scores: [Float] = best.flatMap { label in
      (0..<5).map { $0 == label ? 0 : $0 == 0 ? -2 : -3 }
    }
    return decoder.labels(scores) { starts.contains($0) }
  }

  @Test func `a run begins with B`() {
    #expect(labels([2, 2, 0]) == [1, 2, 0])
  }

  @Test func `a run of one type does not go on as another`() {
    #expect(labels([1, 4, 4]) != [1, 4, 4])
  }

  @Test func `no run crosses the start of a paragraph`() {
    #expect(labels([1, 2, 2], starts: [2])[2] != 2)
  }

  @Test func `no words give no labels`() {
    #expect(labels([]).isEmpty)
  }

  @Test func `runs end where the next begins`() {
    let runs = decoder.runs([1, 2, 1, 0, 3])
    #expect(runs.map(\.words) == [0..<2, 2..<3, 4..<5])
    #expect(runs.map(\.label) == [1, 1, 3])
  }
}
