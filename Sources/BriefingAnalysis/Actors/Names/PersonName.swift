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
    // "Elizabeth II" is another than "Elizabeth I"; "William Fisher III" is William Fisher.
    if words.count > 2, let last = words.last, list.numerals.contains(last) { words.removeLast() }
    // "Patrick Gordon of Ashby" is a Gordon; "Theodore of Ashby" is a Theodore, and not each.
    var place: ArraySlice<String> = []
    if let of = words.dropFirst().firstIndex(of: "of") {
      place = words[of...]
      words = words[..<of]
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
      let names = words.dropLast().filter { !list.particles.contains($0) || $0 == words.first }
      given = names.isEmpty ? Array(place) : names
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

  /// Whether the two, in one article, are spellings of one name: a given name left out at the start,
  /// the surname put first, or one letter of a long given name changed.
  func isVariant(of other: PersonName) -> Bool {
    guard gender.agrees(with: other.gender) else { return false }
    let words = given + [surname]
    let others = other.given + [other.surname]
    if words.sorted() == others.sorted() { return true }
    guard surname == other.surname, !isFamilyFirst, !other.isFamilyFirst else { return false }
    let (shorter, longer) =
      given.count < other.given.count ? (given, other.given) : (other.given, given)
    if !shorter.isEmpty, shorter.count < longer.count, longer.contains(shorter[0]),
      shorter.allSatisfy(longer.contains)
    {
      return true
    }
    guard given.count == other.given.count else { return false }
    let different = zip(given, other.given).filter { $0 != $1 }
    return different.count == 1 && different.allSatisfy(Self.differsByOneLetter)
  }

  /// The letters of a given name from which one wrong letter is a slip of the pen.
  private static let longName = 6

  private static func differsByOneLetter(_ left: String, _ right: String) -> Bool {
    left.count == right.count && left.count >= longName
      && zip(left, right).count { $0 != $1 } == 1
  }
}
