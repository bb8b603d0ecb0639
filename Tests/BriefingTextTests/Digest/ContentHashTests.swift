import BriefingText
import Testing

@Suite("ContentHash") struct ContentHashTests {
  // The second is the example of FIPS 180-4; the third was made with sha256sum.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ("na\u{EF}ve", "f86fd89de87a848a45bfe77708d91a5d2ff48b8e4a4b98af5165af82692f8928"),
  ])
  func `prints what sha256sum prints`(text: String, digest: String) {
    #expect(ContentHash.sha256(of: text) == digest)
  }

  @Test func `gives short ids with a prefix`() {
    let id = ContentHash.id("claim", of: ["abc"])
    #expect(id == "claim-ba7816bf8f01")
  }

  @Test func `tells parts from one another`() {
    #expect(ContentHash.id("x", of: ["ab", "c"]) != ContentHash.id("x", of: ["a", "bc"]))
  }
}
