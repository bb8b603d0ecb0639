internal import BriefingModel

/// The place, date and agency before the first sentence: `SEOUL, Sept. 5, 2023 (Reuters) -`.
struct Dateline {
  /// A dateline ends within so many characters.
  private static let longest = 100

  /// The name in parentheses or between slashes, as printed; nil when there is none.
  private(set) var credit: String?
  /// The date where its year is stated; a dateline without one gives none.
  private(set) var date: WrittenDate?

  /// Reads the dateline at the start of `text`; nil when there is none.
  init?(_ text: Substring) {
    let start = text.prefix { !$0.isNewline }.prefix(Self.longest)
    guard let end = Dateline.dash(in: start) else { return nil }
    var place = start[..<end]
    while place.last?.isWhitespace == true { place.removeLast() }
    if let (open, name) = Dateline.bracketed(place) {
      credit = name
      place = place[..<open]
    }
    let parts = place.split(separator: ",").map { TextNormalizer().line(String($0)) }
    guard let city = parts.first else {
      // "(CNN) --": an agency alone.
      guard let credit, NewsAgency.name(credit) != nil else { return nil }
      return
    }
    guard Dateline.isPlace(city, isCapitalised: credit == nil) else { return nil }
    guard parts.dropFirst().allSatisfy({ Dateline.isRegionOrDate($0) }) else { return nil }
    date = Dateline.date(in: Array(parts.dropFirst()))
  }

  /// Where the first dash that ends a dateline begins.
  private static func dash(in text: Substring) -> Substring.Index? {
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      let next = text.index(after: index)
      if character == "—" || character == "–" { return index }
      if character == "-", index > text.startIndex, next < text.endIndex {
        let before = text[text.index(before: index)]
        // "(AFP)-" and " - ", but not "Port-au-Prince".
        if before == ")" || before == "/" || before == " " { return index }
      }
      index = next
    }
    return nil
  }

  /// The name in brackets at the end of `text`, and where the bracket opens.
  private static func bracketed(_ text: Substring) -> (open: Substring.Index, name: String)? {
    let pairs: [(Character, Character)] = [("(", ")"), ("/", "/")]
    for (opening, closing) in pairs where text.last == closing {
      guard let open = text.dropLast().lastIndex(of: opening) else { continue }
      let name = TextNormalizer().line(String(text[text.index(after: open)...].dropLast()))
      // Two letters behind a town are a state: "HARRISBURG (PA) -".
      let isOutlet =
        name.first?.isUppercase == true && name.count > 2 && name.split(separator: " ").count <= 4
      guard isOutlet || NewsAgency.name(name) != nil else { return nil }
      return (open, name)
    }
    return nil
  }

  /// Whether `text` is a place's name, all in capitals where nothing else marks the dateline.
  private static func isPlace(_ text: String, isCapitalised: Bool) -> Bool {
    guard text.count >= 3, text.split(separator: " ").count <= 4 else { return false }
    var hasLetter = false
    for character in text {
      if character.isLetter {
        hasLetter = true
        if isCapitalised, !character.isUppercase { return false }
      } else if !" .-'’/".contains(character) {
        return false
      }
    }
    return hasLetter && text.first?.isUppercase == true
  }

  private static func isRegionOrDate(_ text: String) -> Bool {
    if text.first?.isUppercase == true, text.split(separator: " ").count <= 4 { return true }
    return text.first?.isNumber == true && text.count <= 20
  }

  /// The date of the parts after the place: the month's part and, behind a comma, its year.
  private static func date(in parts: [String]) -> WrittenDate? {
    for (index, part) in parts.enumerated() {
      let texts = index + 1 < parts.count ? [part, part + ", " + parts[index + 1]] : [part]
      for text in texts {
        guard let date = try? WrittenDateParser.date(text), date.day != nil else { continue }
        return date
      }
    }
    return nil
  }
}
