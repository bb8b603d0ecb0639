import BriefingTemplate
import Foundation
import Testing

/// One test of the Mustache specification, from a module's JSON file.
struct SpecificationCase: Sendable, CustomTestStringConvertible {
  let module: String
  let name: String
  let purpose: String
  let data: TemplateValue
  let template: String
  let partials: [String: String]
  let expected: String

  var testDescription: String { "\(module): \(name)" }

  /// The specification's `specs` folder, beside the package's own folder.
  static let folder = URL(filePath: #filePath)
    .appending(path: "../../../../../shared/data/mustache-spec/specs")
    .standardizedFileURL

  /// Whether the specification is on this machine.
  static let isAvailable = FileManager.default.fileExists(atPath: folder.path)

  /// The required modules and, of the optional ones, those that this package has.
  static let modules = [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections",
    "~inheritance", "~dynamic-names",
  ]

  /// The tests of all ``modules``; empty where the specification is missing or unreadable.
  static let all: [SpecificationCase] = modules.flatMap { cases(of: $0) }

  private static func cases(of module: String) -> [SpecificationCase] {
    let file = folder.appending(path: module + ".json")
    guard let data = try? Data(contentsOf: file),
      let content = try? JSONDecoder().decode(Module.self, from: data)
    else { return [] }
    return content.tests.map { test in
      SpecificationCase(
        module: module,
        name: test.name,
        purpose: test.desc,
        data: test.data.value,
        template: test.template,
        partials: test.partials ?? [:],
        expected: test.expected
      )
    }
  }

  private struct Module: Decodable {
    let tests: [Test]
  }

  private struct Test: Decodable {
    let name: String
    let desc: String
    let data: JSONValue
    let template: String
    let partials: [String: String]?
    let expected: String
  }
}

/// Any JSON as a template value.
private struct JSONValue: Decodable {
  let value: TemplateValue

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      value = .null
    } else if let bool = try? container.decode(Bool.self) {
      value = .bool(bool)
    } else if let integer = try? container.decode(Int.self) {
      value = .integer(integer)
    } else if let decimal = try? container.decode(Double.self) {
      value = .decimal(decimal)
    } else if let text = try? container.decode(String.self) {
      value = .string(text)
    } else if let list = try? container.decode([JSONValue].self) {
      value = .list(list.map(\.value))
    } else {
      value = .object(try container.decode([String: JSONValue].self).mapValues(\.value))
    }
  }
}
