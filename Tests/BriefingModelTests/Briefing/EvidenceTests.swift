import BriefingModel
import BriefingText
import Testing

@Suite("Evidence") struct EvidenceTests {
  private let text = SourceText("Zoë said: “no”. 👩‍🚀 flew.")

  @Test func `keeps the words at its code points, and their hash`() {
    let evidence = Evidence(article: "a-1", span: TextSpan(0, 3), of: text)
    #expect(evidence.text == "Zoë")
    #expect(evidence.hash == ContentHash.sha256(of: "Zoë"))
    #expect(evidence.span == TextSpan(0, 3))
  }

  @Test func `holds in its text and in no other`() {
    let evidence = Evidence(article: "a-1", span: TextSpan(10, 14), of: text)
    #expect(evidence.holds(in: text))
    #expect(evidence.withoutText.holds(in: text))
    #expect(!evidence.holds(in: SourceText("Zoë said: “ye”. 👩‍🚀 flew.")))
    #expect(!evidence.holds(in: SourceText("Zoë")))
  }

  @Test func `the place alone names it`() {
    let first = Evidence(article: "a-1", span: TextSpan(0, 3), of: text)
    let other = Evidence(article: "a-2", span: TextSpan(0, 3), of: text)
    #expect(first.anchor == first.withoutText.anchor)
    #expect(first.anchor != other.anchor)
    #expect(first.anchor.hasPrefix("e-") && first.anchor.utf8.count == 14)
  }
}
