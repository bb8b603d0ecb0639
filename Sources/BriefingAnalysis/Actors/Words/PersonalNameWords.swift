/// What personal names are made of besides given names and surnames.
struct PersonalNameWords: Sendable {
  /// Stand before a name, with the gender that they tell.
  let honorifics: [String: Gender]
  /// Stand after a name: `jr`.
  let suffixes: Set<String>
  /// Count the bearers of one name: `iii`.
  let numerals: Set<String>
  /// Begin a surname of several words: `van`, `al`.
  let particles: Set<String>
  /// Surnames that stand before the given names.
  let familyFirst: Set<String>
  /// End a company's name: `inc`.
  let legal: Set<String>
  /// May be skipped by an acronym: `of`.
  let small: Set<String>
  private let nicknames: [String: Set<Int>]
  private let common: [Int: String]

  /// The lists of the program.
  static let standard = PersonalNameWords()

  private init() {
    var honorifics: [String: Gender] = [:]
    for row in PersonalNameTable.honorifics {
      for word in Self.words(row.words) { honorifics[word] = row.gender }
    }
    var nicknames: [String: Set<Int>] = [:]
    var common: [Int: String] = [:]
    for (line, names) in PersonalNameTable.nicknames.split(separator: "\n").enumerated() {
      let forms = Self.words(String(names))
      for word in forms { nicknames[word, default: []].insert(line) }
      common[line] = forms.first
    }
    self.honorifics = honorifics
    self.nicknames = nicknames
    self.common = common
    suffixes = Set(Self.words(PersonalNameTable.suffixes))
    numerals = Set(Self.words(PersonalNameTable.numerals))
    particles = Set(Self.words(PersonalNameTable.particles))
    familyFirst = Set(Self.words(PersonalNameTable.familyFirst))
    legal = Set(Self.words(PersonalNameTable.legal))
    small = Set(Self.words(PersonalNameTable.small))
  }

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Whether two given names in folded small letters can be one person's: equal, an initial of the
  /// other, or forms of one name.
  func isSameGivenName(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    if left.utf8.count == 1 || right.utf8.count == 1 { return left.first == right.first }
    guard let lines = nicknames[left], let others = nicknames[right] else { return false }
    return !lines.isDisjoint(with: others)
  }

  /// One word for all forms of a given name that one line of the nicknames holds; the word itself
  /// where none or several do.
  func commonForm(ofGivenName name: String) -> String {
    guard let lines = nicknames[name], lines.count == 1, let line = lines.first else { return name }
    return common[line] ?? name
  }
}
