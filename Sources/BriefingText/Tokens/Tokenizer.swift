/// Cuts a text into tokens, each with its place in the text.
///
/// Follows the Penn Treebank where it splits clitics (`do` `n't`, `Kim` `'s`) and the Universal
/// Dependencies of English where it splits compounds at hyphens (`anti` `-` `government`).
/// Abbreviations keep their stop, numbers their commas and points, web addresses stay whole.
public struct Tokenizer: Sendable {
  /// Makes the tokenizer of English.
  public init() {}

  /// The tokens of `text`, in order, never overlapping, white space left out.
  ///
  /// - Complexity: linear in the length of the text.
  public func tokens(in text: SourceText) -> [Token] {
    var scanner = TokenScanner(scalars: text.scalars)
    return scanner.scan()
  }
}

/// One pass over the code points of a text.
private struct TokenScanner {
  let scalars: [Unicode.Scalar]
  var tokens: [Token] = []
  var position = 0
  var followsSpace = true

  init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    tokens.reserveCapacity(scalars.count / 5)
  }

  mutating func scan() -> [Token] {
    while position < scalars.count {
      let scalar = scalars[position]
      if scalar.isSpace || scalar == "\u{FEFF}" || scalar == "\u{200B}" {
        position += 1
        followsSpace = true
      } else if scalar.isLetter {
        scanWord()
      } else if scalar.isDigit {
        scanNumber()
      } else {
        scanMark()
      }
    }
    return tokens
  }

  private func scalar(at index: Int) -> Unicode.Scalar? {
    index < scalars.count ? scalars[index] : nil
  }

  private mutating func emit(to end: Int) {
    tokens.append(
      Token(
        span: TextSpan(position, end),
        scalars: scalars[position..<end],
        followsSpace: followsSpace
      )
    )
    position = end
    followsSpace = false
  }

  // MARK: Words

  private mutating func scanWord() {
    if let end = addressEnd() { return emit(to: end) }
    if let end = dottedAbbreviationEnd() { return emit(to: end) }
    var end = position
    while let next = scalar(at: end) {
      if next.isLetter || next.isDigit || next == "_" {
        end += 1
      } else if joinsLetters(at: end) {
        end += 1
      } else {
        break
      }
    }
    if let clitic = cliticStart(before: end) {
      if clitic > position { emit(to: clitic) }
      return emit(to: end)
    }
    if scalar(at: end) == ".", keepsStop(wordEnd: end) { end += 1 }
    emit(to: end)
  }

  /// An apostrophe or an ampersand with a letter on either side; an apostrophe only where no
  /// clitic follows it.
  private func joinsLetters(at index: Int) -> Bool {
    let mark = scalars[index]
    guard mark.isApostrophe || mark == "&", index > position, scalars[index - 1].isLetter,
      let next = scalar(at: index + 1), next.isLetter
    else { return false }
    return true
  }

  /// Where the clitic of the word that ends at `end` begins (`n't`, `'s`, `'re`, …).
  private func cliticStart(before end: Int) -> Int? {
    var apostrophe = end - 1
    while apostrophe > position, !scalars[apostrophe].isApostrophe { apostrophe -= 1 }
    guard apostrophe > position else { return nil }
    let tail = scalars[(apostrophe + 1)..<end].map { lowerASCII($0) }
    if tail == ["t"], apostrophe > position + 1, lowerASCII(scalars[apostrophe - 1]) == "n" {
      return apostrophe - 1
    }
    let clitics: [[Unicode.Scalar]] = [["s"], ["d"], ["m"], ["r", "e"], ["v", "e"], ["l", "l"]]
    return clitics.contains(tail) ? apostrophe : nil
  }

  /// The end of `U.S.`, `a.m.`, `D.C.`, `J.K.`: letters and stops in turn, two letters or more,
  /// none of the runs longer than two letters (`Ph.D.`).
  private func dottedAbbreviationEnd() -> Int? {
    var index = position
    var letters = 0
    while true {
      var run = 0
      while let next = scalar(at: index + run), next.isLetter { run += 1 }
      guard (1...2).contains(run), scalar(at: index + run) == "." else { break }
      index += run + 1
      letters += run
      guard let next = scalar(at: index), next.isLetter else { break }
    }
    guard letters >= 2, index - position > letters + 1 else { return nil }
    // Letters that go on after the last stop make it a name of the web or a missing space.
    if let next = scalar(at: index), next.isLetter || next.isDigit { return nil }
    return index
  }

  /// Whether the stop after the word belongs to it.
  private func keepsStop(wordEnd end: Int) -> Bool {
    let isLast = scalar(at: end + 1) == nil
    guard !isLast, scalar(at: end + 1)?.isLetter != true else { return false }
    var after = end + 1
    while let next = scalar(at: after), next == " " || next == "\u{A0}" { after += 1 }
    let next = scalar(at: after)
    let length = end - position
    let first = scalars[position]
    if length == 1 {
      // An initial: "J. K. Rowling", "George W. Bush"; the pronoun I and a bare letter at the end
      // of a sentence are followed by something else, or stand after a small word.
      return first.isCapital && first != "I" && next?.isCapital == true && followsName()
    }
    var small = String.UnicodeScalarView()
    small.append(contentsOf: scalars[position..<end].map { lowerASCII($0) })
    let word = String(small)
    let isTitle = Abbreviations.titles.contains(word)
    guard isTitle || Abbreviations.others.contains(word) else { return false }
    guard Abbreviations.alsoWords.contains(word) else { return true }
    // "No. 5", "Rep. Paul Ryan" against "he said no." and "a rep. She"
    return first.isCapital && (isTitle ? next?.isCapital == true : next?.isDigit == true)
      || (first.isCapital && next == ",")
  }

  /// Whether the token before could be part of a name, or there is none in this sentence.
  private func followsName() -> Bool {
    guard let last = tokens.last else { return true }
    return last.isCapitalized || last.kind == .punctuation
  }

  // MARK: Numbers

  private mutating func scanNumber() {
    var end = position
    while let next = scalar(at: end) {
      if next.isDigit || next.isLetter {
        end += 1
      } else if ".,:".unicodeScalars.contains(next), scalars[end - 1].isDigit,
        scalar(at: end + 1)?.isDigit == true
      {
        end += 1
      } else {
        break
      }
    }
    emit(to: end)
  }

  // MARK: Marks

  private mutating func scanMark() {
    let mark = scalars[position]
    if mark.isApostrophe, let end = leadingApostropheEnd() { return emit(to: end) }
    // Runs that mean one mark: "...", "--", "''", "``".
    var end = position + 1
    if ".-'`\u{2019}".unicodeScalars.contains(mark) {
      while scalar(at: end) == mark { end += 1 }
      if mark.isApostrophe || mark == "`" { end = min(end, position + 2) }
    }
    emit(to: end)
  }

  /// The end of a clitic that stands alone after a space or a mark (`'s`), or of a year's short
  /// form (`'90s`).
  private func leadingApostropheEnd() -> Int? {
    guard let next = scalar(at: position + 1) else { return nil }
    if next.isDigit, scalar(at: position + 2)?.isDigit == true {
      var end = position + 3
      if let letter = scalar(at: end), lowerASCII(letter) == "s" { end += 1 }
      return scalar(at: end)?.isDigit == true ? nil : end
    }
    guard lowerASCII(next) == "s", !followsSpace else { return nil }
    let after = scalar(at: position + 2)
    return after?.isLetter == true || after?.isDigit == true ? nil : position + 2
  }

  /// The end of a web or mail address that begins here.
  private func addressEnd() -> Int? {
    var scheme = position
    while let next = scalar(at: scheme), next.isLetter { scheme += 1 }
    let opensAddress =
      scalar(at: scheme) == ":" && scalar(at: scheme + 1) == "/" && scalar(at: scheme + 2) == "/"
      || (scheme - position == 3 && scalar(at: scheme) == "."
        && scalars[position..<scheme].allSatisfy { lowerASCII($0) == "w" })
    guard opensAddress else { return nil }
    var end = scheme
    while let next = scalar(at: end), !next.isSpace, next != "\"", next != "<", next != ">" {
      end += 1
    }
    while end > scheme, ".,;:!?)'\u{201D}\u{2019}".unicodeScalars.contains(scalars[end - 1]) {
      end -= 1
    }
    return end
  }

  private func lowerASCII(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard ("A"..."Z").contains(scalar), let small = Unicode.Scalar(scalar.value + 32) else {
      return scalar
    }
    return small
  }
}
