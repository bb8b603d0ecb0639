import BriefingText
import Testing

@testable import BriefingEncoder

@Suite("WindowPlan") struct WindowPlanTests {
  private func words(_ count: Int) -> [BasicWord] {
    (0..<count).map { index in
      BasicWord(
        span: TextSpan(2 * index, 2 * index + 1),
        pieces: index..<(index + 1),
        shape: .lower,
        isGlued: false,
        border: index % 20 == 19 ? .sentence : .none
      )
    }
  }

  @Test func `a short text is one window`() {
    let plan = WindowPlan(words(50), window: 64, overlap: 16)
    #expect(plan.parts == [WindowPlan.Part(words: 0..<50, own: 0..<50)])
  }

  @Test func `every word is decided by one window that reads it`() {
    let plan = WindowPlan(words(1000), window: 64, overlap: 16)
    #expect(plan.parts.flatMap { Array($0.own) } == Array(0..<1000))
    for part in plan.parts {
      #expect(part.words.lowerBound <= part.own.lowerBound)
      #expect(part.own.upperBound <= part.words.upperBound)
      #expect(part.words.count <= 62)
    }
  }

  @Test func `windows start with a sentence where one is near`() {
    let plan = WindowPlan(words(1000), window: 64, overlap: 16)
    #expect(plan.parts.dropFirst().allSatisfy { $0.words.lowerBound % 20 == 0 })
  }

  @Test func `no words give no window`() {
    #expect(WindowPlan([], window: 64, overlap: 16).parts.isEmpty)
  }
}
