import Testing

@testable import BriefingIngest

@Suite("MarkupParser") struct MarkupParserTests {
  private func tree(_ markup: String) -> MarkupTree { MarkupParser.tree(Array(markup.utf8)) }

  private func tags(_ tree: MarkupTree) -> [MarkupTag] { tree.nodes.map(\.tag) }

  @Test func `keeps elements and texts in the order of the page`() {
    let tree = tree("<html><body><p>One <b>two</b> three</p></body></html>")
    #expect(tags(tree) == [.html, .body, .p, .text, .b, .text, .text])
    #expect(tree.content(of: 0).contains("One two three"))
  }

  @Test func `puts the descendants of a node before its end`() {
    let tree = tree("<html><body><div><p>a</p></div><p>b</p></body></html>")
    #expect(tree.subtree(2).count == 3)
    #expect(tree.nodes[5].tag == .p)
    #expect(tree.nodes[5].parent == 1)
  }

  @Test func `reads the attributes that are used`() {
    let tree = tree("<html><body><p CLASS='lead' onclick='x()'>a</p></body></html>")
    #expect(tree.value(.class, of: 2) == "lead")
    #expect(tree.attributes(of: 2).count == 1)
  }

  @Test func `expands the entities of HTML and no others`() {
    let bomb = """
      <!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>
      <html><body><p>Fish &amp; chips &eacute; &#8212; &b;</p></body></html>
      """
    let content = String(decoding: tree(bomb).text, as: UTF8.self)
    #expect(content.contains("Fish & chips é —"))
    #expect(!content.contains("haha"))
  }

  @Test func `fetches nothing that an entity names`() {
    let page = """
      <!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/hostname">]><html><body><p>x &a;</p></body></html>
      """
    #expect(tree(page).text.count < 20)
  }

  @Test func `closes what is left open`() {
    let tree = tree("<html><body><p>one<p>two<ul><li>three<li>four")
    #expect(tags(tree).count { $0 == .p } == 2)
    #expect(tags(tree).count { $0 == .li } == 2)
    #expect(tree.nodes[0].end == tree.nodes.count)
  }

  @Test(arguments: ["div", "b", "table", "blockquote", "x-tag", "font"])
  func `reads the text below ten thousand nested tags`(tag: String) {
    let open = String(repeating: "<\(tag)>", count: 10_000)
    let tree = tree("<html><body>\(open)<p>deep</p></body></html>")
    #expect(tree.content(of: 0).contains("deep"))
    #expect(tree.notes.isEmpty)
  }

  @Test func `stops where stray tags in deep nesting would cost too much`() {
    let open = String(repeating: "<i><b>", count: 20_000)
    let tree = tree("<html><body>" + open + String(repeating: "</u>", count: 50_000))
    #expect(
      tree.notes.map(\.message) == [
        "stray tags in deep nesting: the rest of the page was not read"
      ]
    )
  }

  @Test func `stops at the greatest number of elements`() {
    let tree = tree(String(repeating: "<br>", count: MarkupParser.mostNodes + 10))
    #expect(tree.nodes.count == MarkupParser.mostNodes)
    #expect(tree.notes.count == 1)
  }

  @Test func `takes a huge attribute as it is`() {
    let value = String(repeating: "x", count: 1_000_000)
    let tree = tree("<html><body><p class='\(value)'>a</p></body></html>")
    #expect(tree.value(.class, of: 2)?.utf8.count == 1_000_000)
  }

  @Test(arguments: [
    "", "<", "</", "<!", "<!--", "<p", "<p class=", "&", "&#", "&#99999999;", "\u{1}",
  ])
  func `reads scraps of markup`(scrap: String) {
    #expect(tree(scrap).nodes.count < 10)
  }
}
