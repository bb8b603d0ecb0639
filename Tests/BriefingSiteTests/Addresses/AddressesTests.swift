import Testing

@testable import BriefingSite

@Suite("Addresses") struct AddressesTests {
  private let addresses = Addresses(articles: [:])

  @Test(arguments: ["a-0123456789ab", "kim-putin", "17", "a"])
  func `a plain id is its file's name`(id: String) {
    #expect(addresses.article(id) == "articles/\(id).html")
  }

  @Test(arguments: [
    "../../etc/passwd", "/etc/passwd", "index", "index-2", "a b", "<script>", "a/b", "Ä", "A", ".",
    "..", "a.html", "\u{0}", String(repeating: "a", count: 300), "\"x\"", "{{x}}", "#", "?",
    "%2e%2e",
    "", "x-0123456789ab",
  ])
  func `any other id gives a name made of its hash`(id: String) {
    let path = addresses.article(id)
    #expect(path.hasPrefix("articles/x-"))
    #expect(path.utf8.count == "articles/x-0123456789ab.html".utf8.count)
    #expect(
      path.dropFirst(11).dropLast(5).allSatisfy { $0.isHexDigit },
      "\(path)"
    )
  }

  @Test func `ids that differ give names that differ`() {
    #expect(addresses.article("A") != addresses.article("a"))
    #expect(addresses.article("a b") != addresses.article("a/b"))
  }

  @Test(arguments: [("index.html", ""), ("risks/threat.html", "../"), ("a/b/c.html", "../../")])
  func `leads from a page to the site's folder`(page: String, root: String) {
    #expect(Addresses.root(of: page) == root)
  }
}
