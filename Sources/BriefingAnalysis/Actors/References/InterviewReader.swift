internal import BriefingLanguage
internal import BriefingModel
internal import BriefingText

/// Reads articles in which one person speaks without quotation marks: interviews with their
/// questions and answers, and speeches.
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
  /// The first persons outside quotations that make an article a speech.
  private static let leastOfSpeech = 8

  /// Who speaks.
  struct Speaker {
    /// The number of the actor.
    let actor: Int
    /// Whether somebody asks who is meant by `you`.
    let isAsked: Bool
  }

  /// The one person who speaks; nil when the article is neither interview nor speech, or of several
  /// persons.
  func speaker() -> Speaker? {
    var answers = 0
    var questions = 0
    for sentence in scene.document.tagged.sentences {
      let isQuestion = isQuestion(sentence.tokens)
      if isQuestion { questions += 1 }
      for index in sentence.tokens where !isQuestion && isOpen(index) {
        if ReferenceResolver.firstPerson.contains(scene.lower(index)) { answers += 1 }
      }
    }
    if answers >= Self.leastAnswers, questions >= Self.leastQuestions, let actor = interviewed() {
      return Speaker(actor: actor, isAsked: true)
    }
    if answers >= Self.leastOfSpeech, let actor = orator() {
      return Speaker(actor: actor, isAsked: false)
    }
    return nil
  }

  /// The person whom the title or the introduction says was interviewed.
  private func interviewed() -> Int? {
    let titled = personsOfTitle()
    if titled.count == 1, titleHolds(Self.interviewWords) { return titled[0] }
    var found: [Int] = []
    for sentence in scene.document.tagged.sentences.prefix(Self.introduction) {
      for index in sentence.tokens where opensTalk(index) {
        let end = phraseEnd(
          after: index,
          before: min(sentence.tokens.upperBound, index + Self.reach)
        )
        for person in persons(in: index..<end) where !found.contains(person) {
          found.append(person)
        }
      }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// The end of what the verb of talking at `index` takes: before the next verb, relative word or
  /// comma, beyond which a name is of somebody else ("spoke with protesters who want Brook to go"),
  /// unless the name stands right behind the comma ("interviewed its founder, Jo Brook").
  private func phraseEnd(after index: Int, before end: Int) -> Int {
    (index + 1..<max(end, index + 1)).first { token in
      let tag = scene.tag(token)
      return tag.isVerb || tag == .modal || tag == .whPronoun || tag == .whDeterminer
        || tag == .whAdverb
        || scene.lower(token) == "," && scene.name(at: token + 1) == nil
    } ?? end
  }

  /// The person whose speech it is, by the title or by `my name is`.
  private func orator() -> Int? {
    let titled = personsOfTitle()
    // Who writes about a speech names the speaker again and again; the speaker does not.
    if let first = titled.first, titleHolds(Self.speechWords), isNamedAtStartAlone(first) {
      return first
    }
    var found: [Int] = []
    for index in 0..<max(0, scene.count - 3) where isOpen(index) {
      guard scene.lower(index) == "my", scene.lower(index + 1) == "name",
        scene.lemma(index + 2) == "be"
      else { continue }
      for person in persons(in: (index + 3)..<(index + 4)) where !found.contains(person) {
        found.append(person)
      }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Whether the article names the person in its introduction, and not later.
  private func isNamedAtStartAlone(_ actor: Int) -> Bool {
    cast.drafts[actor].names.allSatisfy {
      scene.sentence(at: $0.tokens.lowerBound) < Self.introduction
    }
  }

  private static let interviewWords = ["interview", "interviews", "interviewed", "q&a"]
  private static let speechWords = ["speech", "remarks", "address", "statement"]

  private func titleHolds(_ words: [String]) -> Bool {
    let title = NameForm(scene.document.article.title).words
    return words.contains { title.contains($0) }
  }

  /// The persons whose names stand in the article's title, in the order of the title.
  private func personsOfTitle() -> [Int] {
    let title = NameForm(scene.document.article.title).words
    var found: [(position: Int, actor: Int)] = []
    for (number, draft) in cast.drafts.enumerated() where draft.type == .person && !draft.isGroup {
      let positions = draft.names.compactMap { position(of: $0.form.words, in: title) }
      if let first = positions.min() { found.append((first, number)) }
    }
    // "Jo" is a part of "Jo Watts": the longest name of a place in the title counts.
    return found.sorted { ($0.position, $0.actor) < ($1.position, $1.actor) }.map(\.actor)
  }

  private func position(of words: [String], in title: [String]) -> Int? {
    guard !words.isEmpty, words.count <= title.count else { return nil }
    return (0...(title.count - words.count)).first {
      Array(title[$0..<($0 + words.count)]) == words
    }
  }

  private func persons(in tokens: Range<Int>) -> [Int] {
    tokens.compactMap { token -> Int? in
      guard let actor = cast.actor(at: token), cast.drafts[actor].type == .person,
        scene.name(at: token) != nil
      else { return nil }
      return actor
    }
  }

  /// The pronouns that mean the speaker.
  func references(to speaker: Speaker) -> [Int] {
    let sentences = scene.document.tagged.sentences
    var isAsking = sentences.map { speaker.isAsked && isQuestion($0.tokens) }
    // What is said to the person before the question is asked.
    for number in sentences.indices.dropLast().reversed()
    where isAsking[number + 1] && !isAsking[number] && speaker.isAsked {
      let words = sentences[number].tokens.map { scene.lower($0) }
      isAsking[number] =
        words.contains(where: Self.secondPerson.contains)
        && !words.contains(where: ReferenceResolver.firstPerson.contains)
    }
    return sentences.indices.flatMap { number in
      let words = isAsking[number] ? Self.secondPerson : ReferenceResolver.firstPerson
      return sentences[number].tokens.filter { isOpen($0) && words.contains(scene.lower($0)) }
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
