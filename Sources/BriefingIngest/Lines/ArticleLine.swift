internal import BriefingModel

/// The fields of one line of input, each as far as it can be read.
struct ArticleLine: Decodable {
  var id: String?
  var text: String?
  var title: String?
  var url: String?
  var outlet: String?
  var author: String?
  var language: String?
  var genre: String?
  var published: Published?
  /// The names of fields with a value of the wrong type.
  var wrongFields: [String] = []

  /// A publication date: text, or the object that the program itself writes.
  enum Published {
    case text(String)
    case value(DatedValue)
  }

  private enum CodingKeys: String, CodingKey {
    case id, text, title, url, outlet, author, language, genre, published
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    id = string(.id, fields)
    if id == nil, let number = try? fields.decode(Int.self, forKey: .id) {
      id = String(number)
      wrongFields.removeAll { $0 == CodingKeys.id.rawValue }
    }
    text = string(.text, fields)
    title = string(.title, fields)
    url = string(.url, fields)
    outlet = string(.outlet, fields)
    author = string(.author, fields)
    language = string(.language, fields)
    genre = string(.genre, fields)
    if let value = try? fields.decode(DatedValue.self, forKey: .published) {
      published = .value(value)
    } else {
      published = string(.published, fields).map { .text($0) }
    }
  }

  private mutating func string(
    _ key: CodingKeys,
    _ fields: KeyedDecodingContainer<CodingKeys>
  ) -> String? {
    do {
      return try fields.decodeIfPresent(String.self, forKey: key)
    } catch {
      wrongFields.append(key.rawValue)
      return nil
    }
  }
}
