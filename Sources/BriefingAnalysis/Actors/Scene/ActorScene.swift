internal import BriefingLanguage
internal import BriefingModel
internal import BriefingText

/// One article's words with what the sieves ask of each token.
struct ActorScene {
  /// A name of the article.
  struct Name {
    /// What the recogniser found.
    let mention: Mention
    /// Its tokens without a leading `the` and a trailing possessive.
    let tokens: Range<Int>
    /// The name as it is compared.
    let form: NameForm
    /// The name as it is shown.
    let text: String
  }

  /// What the language stage found.
  let document: Document
  /// The names, in order.
  let names: [Name]
  private let nameAt: [Int32]
  private let sentenceAt: [Int32]
  private let quotationAt: [Int32]

  /// Indexes `document`.
  ///
  /// - Complexity: linear in the number of tokens.
  init(_ document: Document) {
    self.document = document
    let tokens = document.tagged.tokens
    let names = NameReader(document).names()
    var nameAt = [Int32](repeating: -1, count: tokens.count)
    for (number, name) in names.enumerated() {
      for token in name.tokens { nameAt[token] = Int32(number) }
    }
    var sentenceAt = [Int32](repeating: 0, count: tokens.count)
    for (number, sentence) in document.tagged.sentences.enumerated() {
      for token in sentence.tokens { sentenceAt[token] = Int32(number) }
    }
    var quotationAt = [Int32](repeating: -1, count: tokens.count)
    for (number, quotation) in document.quotations.enumerated() {
      for token in quotation.tokens { quotationAt[token] = Int32(number) }
    }
    self.names = names
    self.nameAt = nameAt
    self.sentenceAt = sentenceAt
    self.quotationAt = quotationAt
  }

  /// The number of tokens.
  var count: Int { sentenceAt.count }
  /// The tokens, in order.
  var tokens: [Token] { document.tagged.tokens }

  /// The small form of the token at `index`; empty outside the text.
  func lower(_ index: Int) -> String {
    tokens.indices.contains(index) ? tokens[index].lower : ""
  }

  /// The lemma of the token at `index`; empty outside the text.
  func lemma(_ index: Int) -> String {
    tokens.indices.contains(index) ? document.tagged.lemmas[index] : ""
  }

  /// The part of speech of the token at `index`; a mark outside the text.
  func tag(_ index: Int) -> PennTag {
    guard tokens.indices.contains(index) else { return .punctuation }
    return Self.isPossessive(index, in: document.tagged)
      ? .possessive : document.tagged.tags[index]
  }

  /// Whether the token at `index` is a possessive `'s`, or an apostrophe that is tagged as one.
  static func isPossessive(_ index: Int, in tagged: TaggedText) -> Bool {
    let tag = tagged.tags[index]
    if tag == .possessive { return true }
    let lower = tagged.tokens[index].lower
    return (lower == "'s" || lower == "\u{2019}s") && !tag.isVerb && tag != .pronoun
  }

  /// The index of the name that holds the token at `index`; nil when none does.
  func name(at index: Int) -> Int? {
    guard nameAt.indices.contains(index), nameAt[index] >= 0 else { return nil }
    return Int(nameAt[index])
  }

  /// The index of the sentence that holds the token at `index`.
  func sentence(at index: Int) -> Int { Int(sentenceAt[index]) }

  /// The tokens of the sentence that holds the token at `index`.
  func sentenceTokens(at index: Int) -> Range<Int> {
    document.tagged.sentences[sentence(at: index)].tokens
  }

  /// The index of the quotation that holds the token at `index`; nil when none does.
  func quotation(at index: Int) -> Int? {
    quotationAt[index] < 0 ? nil : Int(quotationAt[index])
  }

  /// The span from the first to the last of `range`'s tokens; the range must not be empty.
  func span(_ range: Range<Int>) -> TextSpan {
    TextSpan(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end)
  }

  /// The article's text from the first to the last of `range`'s tokens.
  func text(_ range: Range<Int>) -> String { document.text[span(range)] }

  /// Whether the token at `index` is a noun, common or proper.
  func isNoun(_ index: Int) -> Bool {
    switch tag(index) {
    case .noun, .pluralNoun, .properNoun, .pluralProperNoun: true
    default: false
    }
  }

  /// Whether the token at `index` can stand between a determiner and its noun, or is a determiner.
  func isInnerModifier(_ index: Int) -> Bool {
    switch tag(index) {
    case .determiner, .predeterminer, .possessivePronoun, .possessive, .adjective, .cardinal, .noun,
      .properNoun, .superlativeAdjective, .comparativeAdjective:
      true
    default: lower(index) == "-"
    }
  }

  /// Whether the token at `index` is a verb in a tense, or a modal.
  func isFiniteVerb(_ index: Int) -> Bool {
    switch tag(index) {
    case .pastVerb, .presentVerb, .thirdPersonVerb, .modal: true
    default: false
    }
  }
}
