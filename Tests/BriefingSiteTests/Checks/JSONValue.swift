import FoundationEssentials

/// Any value of JSON.
enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(_ bytes: [UInt8]) throws {
    self = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
  }

  /// The value that `encoder` makes of a model.
  init(encoding value: some Encodable) throws {
    self = try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(value))
  }

  /// The model that this value is the JSON of.
  func decoded<Model: Decodable>(as type: Model.Type) throws -> Model {
    try JSONDecoder().decode(type, from: JSONEncoder().encode(self))
  }

  /// A field of an object, an element of an array; nil where there is none.
  subscript(key: String) -> JSONValue? {
    switch self {
    case .object(let fields): fields[key]
    case .array(let elements):
      Int(key).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
    default: nil
    }
  }

  var string: String? { if case .string(let text) = self { text } else { nil } }
  var array: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }
  var object: [String: JSONValue] { if case .object(let fields) = self { fields } else { [:] } }

  /// The paths of all values of which `matches` is true, sorted.
  func paths(where matches: (JSONValue) -> Bool) -> [[String]] {
    var found: [[String]] = matches(self) ? [[]] : []
    switch self {
    case .object(let fields):
      for (key, value) in fields.sorted(by: { $0.key < $1.key }) {
        found += value.paths(where: matches).map { [key] + $0 }
      }
    case .array(let elements):
      for (index, value) in elements.enumerated() {
        found += value.paths(where: matches).map { [String(index)] + $0 }
      }
    default: break
    }
    return found
  }

  /// This value with the one at `path` replaced.
  func replacing(_ path: some Collection<String>, with value: JSONValue) -> JSONValue {
    guard let key = path.first else { return value }
    let rest = path.dropFirst()
    switch self {
    case .object(var fields):
      fields[key] = (fields[key] ?? .null).replacing(rest, with: value)
      return .object(fields)
    case .array(var elements):
      guard let index = Int(key), elements.indices.contains(index) else { return self }
      elements[index] = elements[index].replacing(rest, with: value)
      return .array(elements)
    default: return self
    }
  }
}

extension JSONValue: Codable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([String: JSONValue].self) {
      self = .object(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else {
      guard container.decodeNil() else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "no JSON")
      }
      self = .null
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .number(let value):
      if let whole = Int(exactly: value) {
        try container.encode(whole)
      } else {
        try container.encode(value)
      }
    case .string(let value): try container.encode(value)
    case .array(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }
}
