internal import BriefingLanguage
internal import BriefingModel
internal import BriefingText

/// Reads articles that are interviews: questions and answers without quotation marks.
struct InterviewReader {
  let scene: ActorScene
  let cast: ActorCast

  /// The sentences at the start of an article in which it says whom it interviewed.
  private static let introduction = 15
  /// The words between a verb of talking and the name of who was talked to.
  private static let reach = 14
  /// The first persons outside quotations, and the questions, that make an article an interview.
  private static let leastAnswers = 5
  private static let leastQuestions = 2

  /// The one person whom the article says it interviewed; nil when it is no interview, or of
  /// several persons.
  func interviewed() -> Int? {
    var answers = 0
    var questions = 0
    for sentence in scene.document.tagged.sentences {
      let isQuestion = isQuestion(sentence.tokens)
      if isQuestion { questions += 1 }
      for index in sentence.tokens where !isQuestion && isOpen(index) {
        if ReferenceResolver.firstPerson.contains(scene.lower(index)) { answers += 1 }
      }
    }
    guard answers >= Self.leastAnswers, questions >= Self.leastQuestions else { return nil }
    var found: [Int] = []
    for sentence in scene.document.tagged.sentences.prefix(Self.introduction) {
      for index in sentence.tokens where opensTalk(index) {
        let end = phraseEnd(
          after: index,
          before: min(sentence.tokens.upperBound, index + Self.reach)
        )
        let persons = (index..<end).compactMap { token -> Int? in
          guard let actor = cast.actor(at: token), cast.drafts[actor].type == .person,
            scene.name(at: token) != nil
          else { return nil }
          return actor
        }
        for person in persons where !found.contains(person) { found.append(person) }
      }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// The end of what the verb of talking at `index` takes: before the next verb, relative word or
  /// comma, beyond which a name is of somebody else ("spoke with protesters who want Brook to go").
  private func phraseEnd(after index: Int, before end: Int) -> Int {
    (index + 1..<max(end, index + 1)).first { token in
      let tag = scene.tag(token)
      return tag.isVerb || tag == .modal || tag == .whPronoun || tag == .whDeterminer
        || tag == .whAdverb || scene.lower(token) == ","
    } ?? end
  }

  /// The pronouns that mean the person interviewed.
  func references() -> [Int] {
    scene.document.tagged.sentences.flatMap { sentence in
      let words = isQuestion(sentence.tokens) ? Self.secondPerson : ReferenceResolver.firstPerson
      return sentence.tokens.filter { isOpen($0) && words.contains(scene.lower($0)) }
    }
  }

  private static let secondPerson: Set<String> = ["you", "your", "yours", "yourself"]

  private func isQuestion(_ tokens: Range<Int>) -> Bool {
    scene.lower(tokens.upperBound - 1) == "?"
  }

  private func isOpen(_ index: Int) -> Bool { scene.quotation(at: index) == nil }

  private func opensTalk(_ index: Int) -> Bool {
    switch scene.lemma(index) {
    case "interview": true
    case "speak", "talk", "chat": scene.lower(index + 1) == "with" || scene.lower(index + 1) == "to"
    case "with": scene.lemma(index - 1) == "interview"
    default: false
    }
  }
}
