import BriefingText
import Foundation
import Testing

@Suite("TextSpan") struct TextSpanTests {
  @Test func `counts its code points`() {
    #expect(TextSpan(3, 8).count == 5)
    #expect(TextSpan(3, 3).isEmpty)
  }

  @Test(arguments: [
    (TextSpan(0, 4), TextSpan(3, 6), true),
    (TextSpan(0, 4), TextSpan(4, 6), false),
    (TextSpan(4, 6), TextSpan(0, 4), false),
    (TextSpan(0, 9), TextSpan(3, 4), true),
    (TextSpan(2, 2), TextSpan(2, 2), false),
  ])
  func `overlaps where a code point is shared`(left: TextSpan, right: TextSpan, shared: Bool) {
    #expect(left.overlaps(right) == shared)
  }

  @Test func `contains its start and not its end`() {
    let span = TextSpan(2, 5)
    #expect(span.contains(2) && !span.contains(5))
    #expect(span.contains(TextSpan(3, 5)) && !span.contains(TextSpan(3, 6)))
  }

  @Test func `unites with the gap between`() {
    #expect(TextSpan(7, 9).union(TextSpan(1, 2)) == TextSpan(1, 9))
  }

  @Test func `orders by start, then by end`() {
    let spans = [TextSpan(2, 9), TextSpan(1, 5), TextSpan(2, 3)]
    #expect(spans.sorted() == [TextSpan(1, 5), TextSpan(2, 3), TextSpan(2, 9)])
  }

  @Test func `is a pair in JSON`() throws {
    let json = try JSONEncoder().encode(TextSpan(4, 7))
    #expect(String(decoding: json, as: UTF8.self) == "[4,7]")
    #expect(try JSONDecoder().decode(TextSpan.self, from: json) == TextSpan(4, 7))
  }

  @Test(arguments: ["[7,4]", "[-1,4]", "[4]"])
  func `refuses a pair that is no span`(json: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(TextSpan.self, from: Data(json.utf8))
    }
  }
}
