/// One pass over the code points of a text.
struct TokenScanner {
  /// No abbreviation has more letters between its stops, so that looking ahead stays linear.
  private static let longestDotted = 8

  /// The code points of the text.
  let scalars: [Unicode.Scalar]
  private var tokens: [Token] = []
  /// Where the next token begins.
  private(set) var position = 0
  private var followsSpace = true

  init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    // News English has about one token for every five code points.
    tokens.reserveCapacity(scalars.count / 5)
  }

  mutating func scan() -> [Token] {
    while position < scalars.count {
      let scalar = scalars[position]
      if scalar.isLetter {
        scanWord()
      } else if scalar.isSpace || scalar.isBlank {
        position += 1
        followsSpace = true
      } else if scalar.isDigit {
        scanNumber()
      } else {
        scanMark()
      }
    }
    return tokens
  }

  /// The code point at `index`, or nil after the end.
  func scalar(at index: Int) -> Unicode.Scalar? {
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
    var end = position
    var apostrophe: Int?
    while let next = scalar(at: end) {
      if next.isLetter || next.isDigit || next == "_" || next.isJoiner {
        end += 1
      } else if joinsLetters(at: end) {
        if next != "&" { apostrophe = end }
        end += 1
      } else {
        break
      }
    }
    switch scalar(at: end) {
    case ".", ":", "@":
      if let end = addressEnd(wordEnd: end) ?? dottedAbbreviationEnd() { return emit(to: end) }
    default: break
    }
    if let apostrophe, let clitic = cliticStart(apostrophe: apostrophe, end: end) {
      emit(to: clitic)
    } else if end - position == 6, word(to: end) == "cannot" {
      emit(to: position + 3)
    } else if scalar(at: end) == ".", keepsStop(wordEnd: end) {
      end += 1
    } else if scalar(at: end) == "!", Abbreviations.exclaimed.contains(word(to: end)) {
      end += 1
    }
    emit(to: end)
  }

  /// The text from the token's start, in small letters of ASCII.
  private func word(to end: Int) -> String {
    var view = String.UnicodeScalarView()
    for scalar in scalars[position..<end] { view.append(scalar.lowerASCII) }
    return String(view)
  }

  /// An apostrophe or an ampersand with a letter on either side.
  private func joinsLetters(at index: Int) -> Bool {
    switch scalars[index] {
    case "'", "\u{2019}", "&", "\u{B4}", "\u{2BC}": break
    default: return false
    }
    guard index > position, scalars[index - 1].isLetter else { return false }
    return scalar(at: index + 1)?.isLetter ?? false
  }

  /// Where the clitic begins that has the word's last apostrophe (`n't`, `'s`, `'re`, …).
  private func cliticStart(apostrophe: Int, end: Int) -> Int? {
    let first = scalars[apostrophe + 1].lowerASCII
    let second = scalar(at: apostrophe + 2)?.lowerASCII
    switch (end - apostrophe, first, second) {
    case (2, "t", _):
      let isNegation = apostrophe > position + 1 && scalars[apostrophe - 1].lowerASCII == "n"
      return isNegation ? apostrophe - 1 : nil
    case (2, "s", _), (2, "d", _), (2, "m", _): return apostrophe
    case (3, "r", "e"), (3, "v", "e"), (3, "l", "l"): return apostrophe
    default: return nil
    }
  }

  /// The end of `U.S.`, `a.m.`, `D.C.`, `J.K.`: letters and stops in turn, two letters or more,
  /// none of the runs longer than two letters (`Ph.D.`).
  private func dottedAbbreviationEnd() -> Int? {
    var index = position
    var letters = 0
    while letters <= Self.longestDotted {
      var run = 0
      while run < 3, let next = scalar(at: index + run), next.isLetter { run += 1 }
      guard (1...2).contains(run), scalar(at: index + run) == "." else { break }
      index += run + 1
      letters += run
      guard let next = scalar(at: index), next.isLetter else { break }
    }
    guard (2...Self.longestDotted).contains(letters), index - position > letters + 1 else {
      return nil
    }
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
    let first = scalars[position]
    let word = word(to: end)
    if next?.isDigit == true, Abbreviations.beforeNumbers.contains(word) { return true }
    if end - position == 1 { return isInitial(first, next: after) }
    let isTitle = Abbreviations.titles.contains(word)
    guard isTitle || Abbreviations.others.contains(word) else { return false }
    guard Abbreviations.alsoWords.contains(word) else { return true }
    // "No. 5", "Rep. Paul Ryan", "Portland, Ore. (AP)" against "he said no." and "a rep. She"
    guard first.isCapital, let next else { return false }
    if next == "," || next == "(" || next == "-" || next == "\u{2013}" || next == "\u{2014}" {
      return true
    }
    return isTitle ? next.isCapital : next.isDigit || tokens.last?.text == ","
  }

  /// Whether the single letter before a stop is an initial: "J. K. Rowling", "George W. Bush". The
  /// pronoun I is none, nor a letter that ends a sentence: "vitamin C. The", "Charles V. His".
  private func isInitial(_ letter: Unicode.Scalar, next: Int) -> Bool {
    guard letter.isCapital, letter != "I", scalar(at: next)?.isCapital == true else { return false }
    var end = next
    while let scalar = scalar(at: end), scalar.isLetter { end += 1 }
    var view = String.UnicodeScalarView()
    for scalar in scalars[next..<end] { view.append(scalar.lowerASCII) }
    return !SentenceOpeners.contains(String(view))
  }

  // MARK: Numbers

  private mutating func scanNumber() {
    var end = position
    while let next = scalar(at: end) {
      if next.isDigit || next.isLetter {
        end += 1
      } else if next == "." || next == "," || next == ":", scalars[end - 1].isDigit,
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
    if mark == "@" || mark == "#", let end = handleEnd() { return emit(to: end) }
    var end = position + 1
    switch mark {
    case ".", "-", "*", "=", "_", "~", "+", "<", ">", "$", "\u{2014}", "\u{2013}":
      while scalar(at: end) == mark { end += 1 }
    case "!", "?":
      while let next = scalar(at: end), next == "!" || next == "?" { end += 1 }
    case "'", "`", "\u{2019}":
      if scalar(at: end) == mark { end += 1 }
    default: break
    }
    emit(to: end)
  }

  /// The end of a clitic that stands alone (`'s`), or of a year's short form (`'90s`).
  ///
  /// Tokenised copies put a space before the clitic; there a space must follow it, too.
  private func leadingApostropheEnd() -> Int? {
    guard let next = scalar(at: position + 1) else { return nil }
    if next.isDigit, scalar(at: position + 2)?.isDigit == true {
      var end = position + 3
      if let letter = scalar(at: end), letter.lowerASCII == "s" { end += 1 }
      return scalar(at: end)?.isDigit == true ? nil : end
    }
    var end = position + 1
    while end < position + 4, let letter = scalar(at: end), letter.isLetter || letter.isDigit {
      end += 1
    }
    if followsSpace {
      guard tokens.last?.kind == .word, scalar(at: end)?.isSpace ?? true else { return nil }
      return cliticStart(apostrophe: position, end: end).map { _ in end }
    }
    return end == position + 2 && next.lowerASCII == "s" ? end : nil
  }

  /// The end of `@name` or `#tag`, unless the mark is inside a word.
  private func handleEnd() -> Int? {
    guard let next = scalar(at: position + 1), next.isLetter || next == "_" else { return nil }
    if !followsSpace, let last = tokens.last, last.kind == .word || last.kind == .number {
      return nil
    }
    var end = position + 1
    while let next = scalar(at: end), next.isLetter || next.isDigit || next == "_" { end += 1 }
    return end
  }
}
