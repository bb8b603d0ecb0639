internal import BriefingEncoder
internal import BriefingText

/// Gives each token the part of speech of the encoder's words, and its lemma.
struct TagReading {
  let lemmatizer: Lemmatizer

  /// The tags and lemmas of `text`, one a token.
  ///
  /// A token has the tag of the word that begins with it; the second half of a word that the
  /// tokenizer parts (`can|not`, `do|n't`) has the tag that it always has.
  ///
  /// - Complexity: linear in the number of tokens and words.
  func tagged(_ text: TokenizedText, by words: [EncodedText.Tag]) -> TaggedText {
    var tags: [PennTag] = []
    tags.reserveCapacity(text.tokens.count)
    var index = 0
    for token in text.tokens {
      while index < words.count, words[index].span.end <= token.span.start { index += 1 }
      let word =
        index < words.count && words[index].span.start < token.span.end ? words[index] : nil
      tags.append(tag(of: token, in: word))
    }
    correct(&tags, of: text)
    let lemmas = zip(text.tokens, tags).map { lemmatizer.lemma(of: $0, tag: $1) }
    return TaggedText(tokenized: text, tags: tags, lemmas: lemmas)
  }

  private func tag(of token: Token, in word: EncodedText.Tag?) -> PennTag {
    if token.kind == .punctuation { return .punctuation }
    if word?.span.start != token.span.start, let tag = Self.halves[token.lower] { return tag }
    // The encoder drops characters that the tokenizer keeps, such as those for private use.
    return word.flatMap { PennTag(rawValue: $0.tag) } ?? .symbol
  }

  /// Mends what the words' own tags cannot tell: `no longer` is an adverb, and a noun that opens a
  /// sentence has its capital from there ("Warplanes began …") where the text writes it, or its
  /// singular, in small letters elsewhere.
  private func correct(_ tags: inout [PennTag], of text: TokenizedText) {
    for index in text.tokens.indices.dropLast()
    where text.tokens[index].lower == "no" && text.tokens[index + 1].lower == "longer" {
      tags[index] = .adverb
    }
    let small = Set(text.tokens.lazy.filter { $0.letterCase == .lower }.map(\.lower))
    for sentence in text.sentences {
      guard let first = sentence.tokens.first, tags[first] == .properNoun,
        text.tokens[first].letterCase == .title,
        text.tokens.indices.contains(first + 1), tags[first + 1] != .properNoun
      else { continue }
      let lower = text.tokens[first].lower
      let lemma = lemmatizer.lemma(of: lower, tag: .pluralNoun)
      if small.contains(lower) || lemma != lower && small.contains(lemma) {
        tags[first] = lemma == lower ? .noun : .pluralNoun
      }
    }
  }

  /// The second halves of words, none of which begins a word of the encoder.
  private static let halves: [String: PennTag] = [
    "n't": .adverb, "n\u{2019}t": .adverb, "not": .adverb, "na": .to,
  ]
}
