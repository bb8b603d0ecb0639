import BriefingModel
import Testing

@testable import BriefingAnalysis

@Suite("Sieves over names") struct NameSieveTests {
  @Test func `gives a surname to the one person who has it`() throws {
    let text = try SampleText("[PER Ada Lovelace] wrote. [PER Lovelace] also read.")
    #expect(text.actor(of: "Lovelace") == "Ada Lovelace")
    #expect(text.rule(of: "Lovelace") == "surname")
  }

  @Test func `leaves a surname of two persons without an actor`() throws {
    let text = try SampleText(
      "[PER Tom Reed] and his wife [PER Ann Reed] came. [PER Reed] spoke first."
    )
    #expect(text.actor(of: "Reed") == nil)
  }

  @Test func `keeps a surname with the person for whom it was used first`() throws {
    let text = try SampleText(
      "[PER Kim Jong Un] came. [PER Kim] waved. His sister [PER Kim Yo Jong] sat. [PER Kim] left."
    )
    #expect(text.actor(of: "Kim", 0) == "Kim Jong Un")
    #expect(text.actor(of: "Kim", 1) == "Kim Jong Un")
    #expect(text.actor(of: "Kim Yo Jong") == "Kim Yo Jong")
  }

  @Test func `tells a couple apart by their honorifics`() throws {
    let text = try SampleText(
      "[PER John Hart] met [PER Mary Hart]. Later [PER Mrs Hart] spoke."
    )
    #expect(text.actor(of: "Mrs Hart") == "Mary Hart")
  }

  @Test(arguments: [
    ("Henry W. Moss", "Henry Moss"), ("José Neves", "Jose Neves"), ("Bill Ames", "William Ames"),
    ("Moon Jae-in", "Moon Jae In"),
  ])
  func `joins forms of one full name`(_ first: String, _ second: String) throws {
    let text = try SampleText("[PER \(first)] came. Then [PER \(second)] left.")
    #expect(text.resolved.actors.count == 1)
  }

  @Test(arguments: [
    ("Otto Moss", "Jens Otto Harry Moss"), ("Ichiyo Moss", "Moss Ichiyo"),
    ("Kristen Moss", "Kristin Moss"), ("Henry Moss", "Henry Moss OBE"),
  ])
  func `joins variants of a name within an article`(_ first: String, _ second: String) throws {
    let text = try SampleText("[PER \(first)] came. Then [PER \(second)] left.")
    #expect(text.resolved.actors.count == 1)
  }

  @Test func `tells monarchs of one name apart`() throws {
    let text = try SampleText("[PER Elizabeth I] died before [PER Elizabeth II] was born.")
    #expect(text.resolved.actors.count == 2)
  }

  @Test func `keeps persons with different given names apart`() throws {
    let text = try SampleText("[PER John Hart] met [PER James Hart].")
    #expect(text.resolved.actors.count == 2)
  }

  @Test(arguments: [
    "The [ORG Harbour Safety Board] ([ORG HSB]) met. The [ORG HSB] agreed.",
    "“Ask [ORG HSB],” she said, using an acronym for the [ORG Harbour Safety Board].",
  ])
  func `joins an acronym to its long form`(_ marked: String) throws {
    let text = try SampleText(marked)
    #expect(text.actor(of: "HSB") == "Harbour Safety Board")
    #expect(text.rule(of: "HSB") == "acronym")
  }

  @Test func `joins the names of a country that the gazetteer knows`() throws {
    let text = try SampleText("[LOC DPRK] troops left [LOC North Korea] on Monday.")
    #expect(text.actor(of: "DPRK") == "North Korea")
    #expect(text.resolved.actors.first?.country == "KP")
  }

  @Test func `joins DPRK without a gazetteer when the text explains it`() throws {
    let text = try SampleText(
      """
      “Everyone, including [LOC DPRK],” he said, using an acronym for the \
      [LOC Democratic People’s Republic of Korea].
      """
    )
    let resolved = text.resolvedWithoutGazetteer
    #expect(text.actor(of: "DPRK", in: resolved) == "Democratic People’s Republic of Korea")
  }

  @Test(arguments: [
    ("Arms for [LOC Moscow]’s war in [LOC Ukraine] and for [LOC Russia] were sold.", "Russia"),
    ("[LOC Russia] is near. [LOC Moscow] has denied it.", "Russia"),
    ("Ties with [LOC Moscow] are close, and [LOC Russia] is near.", "Russia"),
    ("[LOC Russia] is large. A trip to [LOC Moscow] followed.", "Moscow"),
    ("[LOC Russia] is large. In [LOC Moscow] it rained.", "Moscow"),
    ("[LOC Russia] is large. [LOC Moscow]’s streets were empty.", "Moscow"),
  ])
  func `tells a government from the capital where it sits`(_ marked: String, _ name: String) throws
  {
    #expect(try SampleText(marked).actor(of: "Moscow") == name)
  }

  @Test(arguments: ["Scotland", "Soviet Union"])
  func `keeps a part of a country and a former state apart`(_ name: String) throws {
    let text = try SampleText("[LOC \(name)] is not the [LOC United Kingdom] or [LOC Russia].")
    #expect(text.resolved.actors.count == 3)
  }

  @Test func `leaves a title alone that the recogniser took for a name`() throws {
    let text = try SampleText("[PER Madam Speaker], the house is full.")
    #expect(text.resolved.actors.isEmpty)
  }

  @Test func `joins the short name of a body to the one longer name`() throws {
    let text = try SampleText("The [ORG Marlow River Council] met. The [ORG Council] agreed.")
    #expect(text.actor(of: "Council") == "Marlow River Council")
  }

  @Test func `does not join a short name that two bodies could have`() throws {
    let text = try SampleText(
      "The [ORG Marlow River Council] met the [ORG Dale Council]. The [ORG Council] agreed."
    )
    #expect(text.actor(of: "Council") == "Council")
  }

  // MARK: Names that were missed or run together

  @Test func `finds the surname of a known person where it was not recognised`() throws {
    let text = try SampleText("[PER Charles Bolden] spoke. Administrator Bolden left.")
    #expect(text.actor(of: "Bolden") == "Charles Bolden")
  }

  @Test func `takes no word for a name that the text writes small as well`() throws {
    let text = try SampleText("[PER Ann Price] spoke. The price rose. Price is all.")
    #expect(text.actor(of: "Price") == nil)
  }

  @Test func `takes no part of a longer name for a person`() throws {
    let text = try SampleText("[PER Ann Marlow] spoke near the Marlow Bridge.")
    #expect(text.actor(of: "Marlow") == nil)
  }

  @Test func `parts a heading from the name with which the text goes on`() throws {
    let text = try SampleText("[PER Ann Watts Ann Mary Watts] was born in May.")
    #expect(text.resolved.actors.map(\.name) == ["Ann Mary Watts"])
    #expect(text.actor(of: "Ann Watts") == "Ann Mary Watts")
  }

  @Test func `keeps a repeated word inside a name`() throws {
    let text = try SampleText("Later [PER Boutros Boutros-Ghali] spoke.")
    #expect(text.resolved.actors.map(\.name) == ["Boutros Boutros-Ghali"])
  }

  // MARK: Other names

  @Test(arguments: [
    "[PER Joan Mills], also known as [PER Rosa Verne], sang.",
    "[PER Joan Mills] (born 1950), better known by her pseudonym [PER Rosa Verne], sang.",
    "[PER Joan Mills] (once called [PER Rosa Verne]) sang.",
  ])
  func `joins what a person is known as`(_ marked: String) throws {
    let text = try SampleText(marked)
    #expect(text.rule(of: "Rosa Verne") == "also known as")
    #expect(text.actor(of: "Rosa Verne") == text.actor(of: "Joan Mills"))
  }

  @Test func `does not join what somebody called something else`() throws {
    let text = try SampleText("The [ORG Dale Post] called the [ORG Marlow Club] a success.")
    #expect(text.actor(of: "Marlow Club") == "Marlow Club")
  }

  @Test func `keeps two of one given name and two places apart`() throws {
    let text = try SampleText("[PER Henry of Ashby] met [PER Henry of Brook].")
    #expect(text.resolved.actors.count == 2)
  }

  @Test func `joins a noun for places to the one place that begins with it`() throws {
    let text = try SampleText("Oil ran into the [LOC Gulf of Mexico]. The [LOC Gulf] is large.")
    #expect(text.actor(of: "Gulf") == "Gulf of Mexico")
  }
}
