import BriefingLanguage
import BriefingText

/// Makes a tagged text from words written as `word|TAG` or `word|TAG|lemma`, for tests that must
/// not depend on a tagger.
func annotated(_ words: String) -> TaggedText {
  let fields = words.split(separator: " ").map { $0.split(separator: "|") }
  let text = TokenizedText(SourceText(fields.map { String($0[0]) }.joined(separator: " ")))
  precondition(text.tokens.count == fields.count, "each word must be one token")
  return TaggedText(
    tokenized: text,
    tags: fields.map { PennTag(rawValue: String($0[1])) ?? .punctuation },
    lemmas: fields.map { String($0.count > 2 ? $0[2] : $0[0]).lowercased() }
  )
}
