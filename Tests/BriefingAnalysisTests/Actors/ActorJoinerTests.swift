import BriefingLanguage
import BriefingModel
import BriefingText
import Testing

@testable import BriefingAnalysis

@Suite("Actors across articles") struct ActorJoinerTests {
  /// The folder's actors of articles given as marked texts, each with an id and story.
  private func joined(_ texts: [(id: String, story: String, text: String)]) throws -> Folder {
    var articles: [FolderArticle] = []
    for (id, story, marked) in texts {
      let sample = try SampleText(marked)
      let resolved = sample.resolved
      let analysis = ArticleAnalysis(
        article: Article(
          id: id,
          text: sample.document.text.string,
          published: DatedValue(
            value: "2024-03-0\(min(id.count, 9))",
            precision: .day,
            method: "test"
          )
        ),
        sentences: sample.document.tagged.sentences.map(\.span),
        mentions: resolved.mentions,
        actors: resolved.actors
      )
      var article = FolderArticle(analysis)
      article.story = story
      articles.append(article)
    }
    articles.sort(by: FolderArticle.isEarlier)
    let actors = ActorJoiner(gazetteer: try SampleText.openGazetteer()).actors(of: &articles)
    return Folder(actors: actors, articles: articles)
  }

  private struct Folder {
    let actors: [Actor]
    let articles: [FolderArticle]

    func ids(named name: String) -> [String] { actors.filter { $0.name == name }.map(\.id) }
  }

  @Test func `joins a surname to its bearer in the same story`() throws {
    let folder = try joined([
      ("a", "s-1", "[PER Ivo Petrov] spoke."), ("b", "s-1", "[PER Petrov] left."),
    ])
    #expect(folder.actors.map(\.name) == ["Ivo Petrov"])
    #expect(folder.actors.first?.articles == ["a", "b"])
    #expect(folder.actors.first?.aliases.map(\.text) == ["Petrov"])
  }

  @Test func `leaves a surname alone that shares nothing with its bearer`() throws {
    let folder = try joined([
      ("a", "s-1", "[PER Ivo Petrov] spoke."), ("b", "s-2", "[PER Petrov] left."),
    ])
    #expect(folder.actors.count == 2)
  }

  @Test func `leaves a surname alone that two bearers near it could have`() throws {
    let folder = try joined([
      ("a", "s-1", "[PER Ivo Petrov] spoke."), ("b", "s-1", "[PER Anna Petrov] spoke."),
      ("c", "s-1", "[PER Petrov] left."),
    ])
    #expect(folder.actors.count == 3)
  }

  @Test func `keeps two bearers of one name apart whom the articles tell apart`() throws {
    let folder = try joined([
      ("a", "s-1", "[MISC British] senator [PER John Smith] spoke."),
      ("b", "s-2", "[MISC Canadian] goalkeeper [PER John Smith] fell."),
    ])
    #expect(Set(folder.ids(named: "John Smith")).count == 2)
  }

  @Test func `does not split a person whose office changes`() throws {
    let folder = try joined([
      ("a", "s-1", "[MISC Russian] Prime Minister [PER Ivo Petrov] met [PER Ann Watts]."),
      ("bb", "s-2", "[MISC Russian] President [PER Ivo Petrov] wrote to [PER Ann Watts]."),
    ])
    let person = try #require(folder.actors.first { $0.name == "Ivo Petrov" })
    #expect(person.roles.map(\.text) == ["Russian Prime Minister", "Russian President"])
    #expect(person.roles.map(\.date) == ["2024-03-01", "2024-03-02"])
  }

  @Test(arguments: [
    ("José Neves", "Jose Neves"), ("Henry W. Moss", "Henry Moss"), ("Bill Ames", "William Ames"),
    ("Moon Jae-in", "Moon Jae In"), ("IVO PETROV", "Ivo Petrov"),
  ])
  func `joins forms of one full name across articles`(_ left: String, _ right: String) throws {
    let folder = try joined([
      ("a", "s-1", "[PER \(left)] spoke."), ("b", "s-2", "[PER \(right)] left."),
    ])
    #expect(folder.actors.count == 1)
  }

  @Test func `leaves a name without initial alone beside two that have different ones`() throws {
    let folder = try joined([
      ("a", "s-1", "[PER George W. Moss] spoke."), ("b", "s-2", "[PER George H. Moss] spoke."),
      ("c", "s-3", "[PER George Moss] left."),
    ])
    #expect(folder.actors.count == 3)
    #expect(Set(folder.actors.map(\.id)).count == 3)
  }

  @Test func `joins the names of a country and its government`() throws {
    let folder = try joined([
      ("a", "s-1", "[LOC Russia] is large."), ("b", "s-2", "[LOC Moscow] denied it."),
    ])
    let country = try #require(folder.actors.first)
    #expect(folder.actors.count == 1)
    #expect(country.name == "Russia")
    #expect(country.aliases.map(\.rule) == ["capital stands for government"])
  }

  @Test func `joins an acronym that another article explains`() throws {
    let folder = try joined([
      ("a", "s-1", "The [ORG Harbour Safety Board] ([ORG HSB]) met."),
      ("b", "s-2", "The [ORG HSB] agreed."),
    ])
    #expect(folder.actors.count == 1)
  }

  @Test func `joins a surname to whom the folder names incomparably more`() throws {
    let named = (0..<12).map { (id: "a\($0)", story: "s-\($0)", text: "[PER Ivo Petrov] spoke.") }
    let folder = try joined(named + [("b", "s-20", "[PER Petrov] left.")])
    #expect(folder.actors.count == 1)
  }

  @Test func `leaves a surname alone whose honorific is of the other gender`() throws {
    let named = (0..<12).map { (id: "a\($0)", story: "s-\($0)", text: "[PER John Petrov] spoke.") }
    let folder = try joined(named + [("b", "s-20", "[PER Mrs Petrov] left.")])
    #expect(folder.actors.count == 2)
  }

  @Test func `joins the name of a body to the one with its country before it`() throws {
    let folder = try joined([
      ("a", "s-1", "The [ORG Environmental Protection Agency] met."),
      ("b", "s-2", "The [ORG US Environmental Protection Agency] agreed."),
    ])
    #expect(folder.actors.count == 1)
  }

  @Test func `joins a short name that other articles give one body`() throws {
    let folder = try joined([
      ("a", "s-1", "The [ORG Marlow Deep Platform] sank. [ORG Marlow Deep] was new."),
      ("b", "s-2", "The wreck of [ORG Marlow Deep] was found."),
    ])
    #expect(folder.actors.count == 1)
  }

  @Test func `leaves a short name alone that articles give two bodies`() throws {
    let folder = try joined([
      ("a", "s-1", "The [ORG Marlow Deep Platform] sank. [ORG Marlow Deep] was new."),
      ("b", "s-2", "The [ORG Marlow Deep Club] met. [ORG Marlow Deep] won."),
      ("c", "s-3", "The fans of [ORG Marlow Deep] left."),
    ])
    #expect(folder.actors.count == 3)
  }

  @Test func `does not count an article that holds a name only inside a longer one`() throws {
    let folder = try joined([
      ("a", "s-1", "[LOC Texas] is large."), ("b", "s-2", "[ORG Texas Instruments] grew."),
    ])
    let state = try #require(folder.actors.first { $0.name == "Texas" })
    #expect(state.articles == ["a"])
  }

  @Test func `does not join a generic name of two stories`() throws {
    let folder = try joined([
      ("a", "s-1", "The [ORG Council] met."), ("b", "s-2", "The [ORG Council] agreed."),
    ])
    #expect(folder.actors.count == 2)
  }

  @Test func `does not join a group of one word that two stories have`() throws {
    let folder = try joined([
      ("a", "s-1", "{Police} said so."), ("b", "s-2", "{Police} said no."),
      ("c", "s-2", "{Police} said yes."),
    ])
    #expect(folder.actors.map(\.articles) == [["b", "c"], ["a"]])
  }

  @Test func `counts the sentences that name two actors`() throws {
    let folder = try joined([
      ("a", "s-1", "[PER Ivo Petrov] met [PER Ann Watts]. [PER Petrov] thanked [PER Watts].")
    ])
    let person = try #require(folder.actors.first { $0.name == "Ivo Petrov" })
    #expect(person.companions.map(\.sentences) == [2])
    #expect(person.companions.first?.actor == folder.ids(named: "Ann Watts").first)
  }

  // MARK: Stability

  private static let folder: [(id: String, story: String, text: String)] = [
    ("a", "s-1", "[MISC Russian] minister [PER Ivo Petrov] met [PER Ann Watts] of [ORG BP]."),
    ("b", "s-1", "[PER Petrov] praised [ORG BP] and [LOC Moscow]’s war."),
    ("cc", "s-2", "[PER John Smith], a [MISC British] senator, spoke of [LOC Russia]."),
    ("dd", "s-3", "[PER John Smith], a [MISC Canadian] goalkeeper, fell."),
    ("eee", "s-2", "[PER Smith] said the [ORG Harbour Safety Board] ([ORG HSB]) met."),
    ("fff", "s-3", "The [ORG HSB] thanked [PER Anne Watts]. The [ORG Council] agreed."),
  ]

  private func placement(_ folder: Folder, of ids: Set<String>) -> [String: [String: String]] {
    Dictionary(
      folder.articles.filter { ids.contains($0.id) }.map { ($0.id, $0.actors) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  @Test(arguments: [7, 19, 23, 101])
  func `does not depend on the order of the files`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let plain = try joined(Self.folder)
    let shuffled = try joined(Self.folder.shuffled(using: &generator))
    #expect(shuffled.actors == plain.actors, "seed \(seed)")
  }

  @Test(arguments: [
    "[PER Ivan Petrov] sang in [LOC Paris].", "The [ORG Council] and [PER Smith] sang.",
    "[PER John Smith], a [MISC French] cook, sang.",
  ])
  func `changes no actor of the others when an article is added`(_ text: String) throws {
    let ids = Set(Self.folder.map(\.id))
    let plain = try joined(Self.folder)
    let longer = try joined(Self.folder + [("gggg", "s-9", text)])
    #expect(placement(longer, of: ids) == placement(plain, of: ids))
  }
}

/// A generator whose numbers follow from its seed (SplitMix64, Steele et al. 2014).
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
