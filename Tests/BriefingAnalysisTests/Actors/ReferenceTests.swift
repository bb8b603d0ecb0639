import BriefingModel
import Testing

@testable import BriefingAnalysis

@Suite("References to actors") struct ReferenceTests {
  @Test func `gives she to the woman who spoke last`() throws {
    let text = try SampleText(
      """
      “We know,” spokeswoman [PER Ann Watts] said of [PER Kim Jong Un]. She did not say when.
      """
    )
    #expect(text.actor(of: "She") == "Ann Watts")
  }

  @Test func `gives he after a quotation to the subject before it`() throws {
    let text = try SampleText(
      """
      [PER Ivo Petrov] said Monday that [LOC Russia] might hold drills.

      “We are discussing it,” he said.
      """
    )
    #expect(text.actor(of: "he") == "Ivo Petrov")
  }

  @Test func `does not guess between two men`() throws {
    let text = try SampleText("[PER John Hart] and [PER James Cole] met. He spoke.")
    #expect(text.actor(of: "He") == nil)
  }

  @Test func `gives the first person to the holder of the quotation`() throws {
    let text = try SampleText("“I never said my name,” {[PER Ann Watts]} said.")
    #expect(text.actor(of: "I") == "Ann Watts")
    #expect(text.actor(of: "my") == "Ann Watts")
  }

  @Test func `gives an office to the one person who holds it`() throws {
    let text = try SampleText(
      "Defence minister [PER Ivo Petrov] met the mayor, [PER Ann Watts]. The minister spoke."
    )
    #expect(text.actor(of: "The minister") == "Ivo Petrov")
  }

  @Test func `gives his country to the country of the leader`() throws {
    let text = try SampleText(
      """
      [MISC North Korean] leader [PER Kim Jong Un] of [LOC North Korea] rarely leaves his isolated \
      country.
      """
    )
    #expect(text.actor(of: "his isolated country") == "North Korea")
  }

  @Test func `makes an actor of a group that says something`() throws {
    let text = try SampleText(
      "{[LOC U.S.] officials} say so. Later [LOC U.S.] officials denied it."
    )
    let group = try #require(text.resolved.actors.first { $0.isGroup })
    #expect(group.name == "U.S. officials")
    #expect(group.country == "US")
    #expect(text.resolved.mentions.filter { $0.actor == group.id }.count == 2)
  }

  @Test func `keeps a name without an actor among the mentions`() throws {
    let text = try SampleText("[PER Tom Reed] and [PER Ann Reed] met. [PER Reed] spoke.")
    #expect(text.resolved.mentions.contains { $0.actor == nil })
  }

  @Test func `leaves the words of a narrower group out`() throws {
    let text = try SampleText("{Protesters} said so. The armed protesters left.")
    #expect(text.resolved.mentions.filter { $0.actor != nil }.count == 1)
  }

  @Test func `does not resolve a description that another name narrows`() throws {
    let text = try SampleText(
      "The [ORG Marlow Church] opened. He saw the church of [LOC Dale] and left."
    )
    #expect(text.actor(of: "the church") == nil)
  }

  @Test func `gives I and you in an interview to the person interviewed`() throws {
    let text = try SampleText(
      """
      Our paper spoke with [PER Ann Watts] about boats.

      When did you start? I was ten. My father sold boats. I liked them.

      Do you sail? I sail when I can.
      """
    )
    #expect(text.actor(of: "you", 1) == "Ann Watts")
    #expect(text.actor(of: "I", 0) == "Ann Watts")
  }

  @Test func `gives nobody the first person where the person named was not spoken to`() throws {
    let text = try SampleText(
      """
      Radio Halven spoke with protesters who want President [PER Ada Brook] to go.

      Is it right? I guess so. I would prefer my money back. I read it all. What can I do? I expect more.
      """
    )
    #expect(text.actor(of: "I") == nil)
  }

  @Test func `gives nobody the first person of an article that is no interview`() throws {
    let text = try SampleText(
      "I met [PER Ann Watts]. I was late. I sat. My day was long. I left, I think."
    )
    #expect(text.actor(of: "I") == nil)
  }

  @Test func `reads what a sentence says that she is`() throws {
    let text = try SampleText("[PER Ann Watts] spoke. She is the mayor of [LOC Dale].")
    #expect(text.resolved.actors.first?.roles.map(\.text) == ["mayor of Dale"])
  }

  @Test func `does not give he to the named when an unnamed person is nearer`() throws {
    let text = try SampleText("[PER Ivo Petrov] left. A man came later. He spoke.")
    #expect(text.actor(of: "He") == nil)
  }

  @Test func `adds a name with its possessive and a name inside a longer one`() throws {
    let text = try SampleText("[LOC Marlow]’s mayor left. The [ORG University of Marlow] opened.")
    #expect(text.actor(of: "Marlow’s") == "Marlow")
    #expect(text.actor(of: "Marlow", 1) == "Marlow")
    #expect(text.resolved.mentions.filter { $0.kind == .name }.count == 2)
  }

  @Test func `does not take the head of a longer name for a name inside it`() throws {
    let text = try SampleText("The [ORG House] met near the [ORG Blue House].")
    #expect(text.actor(of: "House", 1) == nil)
  }

  // MARK: Bodies, places and groups

  @Test func `gives it to the subject of the sentence before`() throws {
    let text = try SampleText("The [ORG Harbour Board] met on Monday. It denied the report.")
    #expect(text.actor(of: "It") == "Harbour Board")
  }

  @Test(arguments: [
    "The [ORG Harbour Board] met. It is clear that ships left.",
    "The [ORG Harbour Board] met. It seems that ships left.",
    "The [ORG Harbour Board] said the [ORG Dale Club] lied. It denied this.",
    "The report blames the [ORG Harbour Board]. It says that ships left.",
    "The report of the week says the [ORG Harbour Board] lied. It lists ships.",
    "The [LOC Ashby Bridge] fell. It said that ships left.",
  ])
  func `gives it to nobody in doubt`(_ marked: String) throws {
    #expect(try SampleText(marked).actor(of: "It") == nil)
  }

  @Test func `gives they to the group that spoke`() throws {
    let text = try SampleText("{[LOC U.S.] officials} said so. They denied the rest.")
    #expect(text.actor(of: "They") == "U.S. officials")
  }

  @Test func `gives there to the place named last`() throws {
    let text = try SampleText("[PER Ann Watts] moved to [LOC Marlow]. She died there.")
    #expect(text.actor(of: "there") == "Marlow")
  }

  @Test func `gives a noun to what the article names by far most often`() throws {
    let text = try SampleText(
      """
      [LOC Marlow] is a city. [LOC Marlow] grew. Rain fell. Wind blew. Snow came. Some left for \
      [LOC Dale]. [LOC Marlow] has a port. The city is old.
      """
    )
    #expect(text.actor(of: "The city") == "Marlow")
  }

  @Test func `does not call a sea an island`() throws {
    let text = try SampleText("The [LOC Ashby Sea] is cold. The island is warm.")
    #expect(text.actor(of: "The island") == nil)
  }

  // MARK: Who speaks

  @Test func `gives the first person plural to the body that says it`() throws {
    let text = try SampleText("“We never sold our ships,” the {[ORG Harbour Board]} said.")
    #expect(text.actor(of: "We") == "Harbour Board")
    #expect(text.actor(of: "our") == "Harbour Board")
  }

  @Test func `gives the first person in a transcript to the name before the colon`() throws {
    let text = try SampleText(
      """
      [PER ANN WATTS]: I saw the ship.

      [PER IVO PETROV]: I did not.
      """
    )
    #expect(text.actor(of: "I", 0) == "ANN WATTS")
    #expect(text.actor(of: "I", 1) == "IVO PETROV")
  }

  private static let speech = String(repeating: "I came. My house stood. ", count: 8)

  @Test func `gives the first person of a speech to the speaker of the title`() throws {
    let text = try SampleText("[PER Ann Watts] spoke. " + Self.speech, title: "Ann Watts' speech")
    #expect(text.actor(of: "I") == "Ann Watts")
  }

  @Test func `gives nobody the first person of who writes about a speech`() throws {
    let text = try SampleText(
      "[PER Ann Watts] spoke. " + Self.speech + "[PER Watts] was right.",
      title: "Ann Watts' speech"
    )
    #expect(text.actor(of: "I") == nil)
  }

  // MARK: Wider and narrower phrases

  @Test func `adds a place with the place that holds it`() throws {
    let text = try SampleText("She moved from [LOC Marlow], [LOC Texas] to [LOC Dale].")
    #expect(text.actor(of: "Marlow, Texas") == "Marlow")
  }

  @Test func `takes no list of places for a place with what holds it`() throws {
    let text = try SampleText("She saw [LOC Marlow], [LOC Texas] and [LOC Ohio].")
    #expect(text.actor(of: "Marlow, Texas") == nil)
  }

  @Test func `adds a name with the clause that describes it`() throws {
    let text = try SampleText("[PER Ann Watts], who was born in May, left.")
    #expect(text.actor(of: "Ann Watts, who was born in May") == "Ann Watts")
  }

  @Test func `adds what a person is said to be, and each of a list`() throws {
    let text = try SampleText("[PER Ann Watts] was a Czech comedian and actress after the war.")
    #expect(text.actor(of: "a Czech comedian and actress") == "Ann Watts")
    #expect(text.actor(of: "a Czech saint") == nil)
  }

  @Test func `does not say of a person what a sentence denies`() throws {
    let text = try SampleText("[PER Ann Watts] was not a comedian.")
    #expect(text.actor(of: "a comedian") == nil)
  }
}
