internal import BriefingText

/// What the features of names need of a text, worked out once.
package struct NameContext {
  /// One token as the features see it.
  struct Word {
    var features: WordFeatures
    var gazetteer: GazetteerTokenClass
    var isCapitalized: Bool
    /// The run of capitalised tokens that holds it, as an index; nil for none.
    var run: Int?
    /// The capitalisation of its sentence.
    var style: CapitalStyle
    /// Whether it is the first word of its sentence or quotation.
    var opens: Bool
    /// The index of its sentence.
    var sentence: Int
  }

  /// Neighbouring tokens of one sentence that are capitalised, with the hyphens between them.
  struct Run {
    var tokens: Range<Int>
    /// Whether a word of it names a kind of organisation.
    var hasHead: Bool
  }

  let words: [Word]
  let runs: [Run]
  let evidence: [NameEvidence]

  /// Looks at every token of `text`.
  package init(_ text: TaggedText, gazetteer: Gazetteer?) {
    let tokens = text.tokens
    var words: [Word] = []
    words.reserveCapacity(tokens.count)
    for (number, sentence) in text.sentences.enumerated() {
      let slice = tokens[sentence.tokens]
      let style = CapitalStyle(of: slice)
      let classes = gazetteer?.classes(of: slice)
      var opens = true
      for index in sentence.tokens {
        let token = tokens[index]
        let features = WordFeatures(token)
        words.append(
          Word(
            features: features,
            gazetteer: classes?[index - sentence.tokens.lowerBound] ?? GazetteerTokenClass(),
            isCapitalized: token.isCapitalized,
            run: nil,
            style: style,
            opens: opens,
            sentence: number
          )
        )
        if features.isQuotationMark {
          opens = true
        } else if token.kind == .word || token.kind == .number {
          opens = false
        }
      }
    }
    let runs = Self.runs(in: text)
    for (number, run) in runs.enumerated() {
      for index in run.tokens { words[index].run = number }
    }
    self.runs = runs
    evidence = NameEvidence.evidence(in: text, words: words, runs: runs)
    self.words = words
  }

  private static func runs(in text: TaggedText) -> [Run] {
    let tokens = text.tokens
    var runs: [Run] = []
    for sentence in text.sentences {
      var index = sentence.tokens.lowerBound
      let end = sentence.tokens.upperBound
      while index < end {
        guard tokens[index].isCapitalized else {
          index += 1
          continue
        }
        let start = index
        index += 1
        while index < end {
          if tokens[index].isCapitalized {
            index += 1
          } else if index + 1 < end, tokens[index + 1].isCapitalized, joins(index, in: tokens) {
            index += 2
          } else {
            break
          }
        }
        let hasHead = (start..<index).contains {
          NameLexicon.organizationHeads.contains(tokens[$0].lower)
        }
        runs.append(Run(tokens: start..<index, hasHead: hasHead))
      }
    }
    return runs
  }

  /// Whether the token joins the capitals on its two sides: a hyphen without spaces, an ampersand.
  private static func joins(_ index: Int, in tokens: [Token]) -> Bool {
    let token = tokens[index]
    if token.text == "&" { return true }
    return GazetteerKey.isJoint(token) && !token.followsSpace && !tokens[index + 1].followsSpace
  }
}
