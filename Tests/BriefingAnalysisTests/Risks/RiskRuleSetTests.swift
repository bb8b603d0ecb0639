import BriefingLanguage
import BriefingModel
import BriefingText
import TestSupport
import Testing

@testable import BriefingAnalysis

@Suite("RiskRuleSet") struct RiskRuleSetTests {
  static let rules = Result { try RiskRuleSet.standard() }
  static let gazetteer = Result { try Gazetteer.open() }

  static func document(_ text: String, genre: Article.Genre = .news) throws -> Document {
    let tagged = try TaggedTexts.tagged(text)
    return Document(
      article: Article(id: "a", text: text, genre: genre),
      tagged: tagged,
      quotations: QuotationFinder().quotations(in: tagged.tokenized),
      names: [],
      times: [],
      attributions: []
    )
  }

  /// A sentence of the data file with its rule.
  struct Example: CustomTestStringConvertible, Sendable {
    let rule: String
    let text: String
    var testDescription: String { "\(rule): \(text)" }
  }

  static func examples(_ sentences: (RiskRule) -> [String]) -> [Example] {
    ((try? rules.get())?.rules ?? []).flatMap { rule in
      sentences(rule).map { Example(rule: rule.id, text: $0) }
    }
  }

  private func firing(_ text: String) throws -> [String] {
    let document = try Self.document(text)
    let matcher = RiskMatcher(
      rules: try Self.rules.get(),
      gazetteer: try Self.gazetteer.get()
    )
    return document.tagged.sentences.indices.flatMap {
      matcher.matches(inSentence: $0, of: document).map(\.rule.id)
    }
  }

  @Test(arguments: examples(\.fires)) func `fires in its examples`(example: Example) throws {
    #expect(try firing(example.text).contains(example.rule))
  }

  @Test(arguments: examples(\.silent)) func `is silent in its counterexamples`(
    example: Example
  ) throws {
    #expect(try !firing(example.text).contains(example.rule))
  }

  @Test func `has rules for all twelve categories`() throws {
    let rules = try Self.rules.get()
    #expect(rules.categories.map(\.id) == (1...12).map { "R\($0)" })
    for category in rules.categories {
      #expect(rules.rules.contains { $0.category == category.id && !$0.isEasing })
    }
  }
}
