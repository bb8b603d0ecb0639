/// The parts of a personal name, folded as in ``NameForm``.
struct PersonName: Hashable {
  /// The given names and what stands for them, in order; empty for a surname alone.
  let given: [String]
  /// The word that families share, without particles.
  let surname: String
  /// Whether the surname stands first.
  let isFamilyFirst: Bool
  /// The gender that an honorific in the name tells.
  let gender: Gender
  /// Whether an honorific stands in the name.
  let hasHonorific: Bool

  /// Whether the name is one word, but for an honorific.
  var isShort: Bool { given.isEmpty }

  /// Reads the words of a name; nil when nothing but honorifics and offices is left.
  ///
  /// - Parameter isTitle: whether a word before others is an office and no given name.
  init?(
    _ form: NameForm,
    words list: PersonalNameWords,
    isTitle: (String) -> Bool,
    isSurname: (String) -> Bool
  ) {
    var words = form.words[...]
    if words.allSatisfy({ list.honorifics[$0] != nil || isTitle($0) || $0 == "vice" }) {
      return nil
    }
    if let title = words.dropLast().lastIndex(where: { isTitle($0) && list.honorifics[$0] == nil })
    {
      words = words[(title + 1)...]
    }
    var gender = Gender.unknown
    var hasHonorific = false
    while words.count > 1, let first = words.first, let told = list.honorifics[first] {
      hasHonorific = true
      if told != .unknown { gender = told }
      words.removeFirst()
    }
    while words.count > 1, let last = words.last, list.suffixes.contains(last) {
      words.removeLast()
    }
    guard let first = words.first, let last = words.last else { return nil }
    self.gender = gender
    self.hasHonorific = hasHonorific
    if words.count > 1, list.familyFirst.contains(first),
      !Self.isWesternOrder(words, isSurname: isSurname)
    {
      isFamilyFirst = true
      surname = first
      given = Array(words.dropFirst())
    } else {
      isFamilyFirst = false
      surname = last
      given = words.dropLast().filter { !list.particles.contains($0) || $0 == words.first }
    }
  }

  /// Whether a name that begins with a Chinese, Korean or Vietnamese surname ends in a Western one:
  /// `Kim Campbell`, `Lee Harvey Oswald`.
  private static func isWesternOrder(
    _ words: ArraySlice<String>,
    isSurname: (String) -> Bool
  ) -> Bool {
    guard let last = words.last else { return false }
    return last.utf8.count > shortSyllable && isSurname(last)
  }

  /// The letters of the longest syllable that is left for an East Asian given name although a list
  /// of Western surnames holds it (`Jong`).
  private static let shortSyllable = 4

  /// Whether both can be one person's full name: the same surname, given names that agree as far as
  /// both give them.
  func agrees(with other: PersonName, words: PersonalNameWords) -> Bool {
    guard surname == other.surname, isFamilyFirst == other.isFamilyFirst,
      gender.agrees(with: other.gender)
    else { return false }
    if isFamilyFirst { return given.joined() == other.given.joined() }
    guard let first = given.first, let otherFirst = other.given.first,
      words.isSameGivenName(first, otherFirst)
    else { return false }
    return zip(given.dropFirst(), other.given.dropFirst())
      .allSatisfy { words.isSameGivenName($0, $1) }
  }
}
