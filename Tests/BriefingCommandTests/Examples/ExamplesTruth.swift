import Foundation

/// What a careful reader finds in the sample articles: `Examples/truth.json`.
struct ExamplesTruth: Decodable {
  let asOf: String
  let articles: [Source]
  let repetitions: [Repetition]
  let denials: [Denial]
  let undated: [Undated]
  let holders: [HolderTruth]
  let nonStatements: [NonStatement]
  let dates: [DateTruth]
  let risks: [RiskTruth]
  let mustNot: MustNot

  struct Source: Decodable {
    let file: String
    let outlet: String?
    let published: String?
    let method: String?
    let genre: String
  }

  struct Repetition: Decodable {
    let files: [String]
  }

  struct Place: Decodable {
    let file: String
    let sentence: String
  }

  struct Denial: Decodable {
    let denial: Place
    let claims: [Place]
  }

  struct Undated: Decodable {
    let file: String
    let expressions: [Expression]

    struct Expression: Decodable {
      let words: String
    }
  }

  struct HolderTruth: Decodable {
    let file: String
    let sentence: String
    let source: String
    let holder: String
  }

  struct NonStatement: Decodable {
    let file: String
    let sentence: String
  }

  struct DateTruth: Decodable {
    let file: String
    let sentence: String
    let words: String
    let value: String
  }

  struct RiskTruth: Decodable {
    let file: String
    let sentence: String
    let category: String
    let acceptCategories: [String]?
    let status: String
    let acceptStatuses: [String]?
  }

  struct MustNot: Decodable {
    let risks: [NoRisk]
    let oneActor: [[String]]
    let holders: [NoHolder]

    struct NoRisk: Decodable {
      let file: String
      let sentences: [String]?
      let sentence: String?
    }

    struct NoHolder: Decodable {
      let file: String
      let sentence: String
      let holder: String
    }
  }

  /// The folder of the samples, beside the tests.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Examples").standardized.path

  /// Reads the file.
  static func load() throws -> ExamplesTruth {
    let data = try Data(contentsOf: URL(filePath: folder + "/truth.json"))
    return try JSONDecoder().decode(ExamplesTruth.self, from: data)
  }
}
