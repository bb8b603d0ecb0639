import BriefingModel
import BriefingSite
import BriefingText

/// A short article that a test makes, with the places of its sentences.
struct SampleArticle {
  let id: String
  let sentences: [String]
  let spans: [TextSpan]
  let text: SourceText

  /// Joins `sentences` by spaces; one that begins with a line break opens a paragraph.
  init(id: String, sentences: [String]) {
    var text = ""
    var spans: [TextSpan] = []
    var shown: [String] = []
    for sentence in sentences {
      let opensParagraph = sentence.hasPrefix("\n")
      let words = opensParagraph ? String(sentence.dropFirst()) : sentence
      if !text.isEmpty { text += opensParagraph ? "\n\n" : " " }
      let start = text.unicodeScalars.count
      text += words
      spans.append(TextSpan(start, text.unicodeScalars.count))
      shown.append(words)
    }
    self.id = id
    self.sentences = shown
    self.spans = spans
    self.text = SourceText(text)
  }

  /// What the site is given of the article.
  var siteArticle: SiteArticle { SiteArticle(text: text, sentences: spans) }

  /// The evidence for a sentence, counted from 0.
  func sentence(_ number: Int) -> Evidence { Evidence(article: id, span: spans[number], of: text) }

  /// The evidence for `words` in a sentence; for the whole sentence where it has no such words.
  func words(_ words: String, in number: Int) -> Evidence {
    let span = spans[number]
    let wanted = Array(words.unicodeScalars)
    let all = text.scalars
    for start in span.start..<max(span.start, span.end - wanted.count + 1)
    where Array(all[start..<(start + wanted.count)]) == wanted {
      return Evidence(article: id, span: TextSpan(start, start + wanted.count), of: text)
    }
    return sentence(number)
  }
}
