/// What is true of a person whom a pronoun can mean.
enum PronounFeature: String, CaseIterable {
  // How far back the person was mentioned last.
  case sameSentence, oneSentenceBack, twoSentencesBack, threeSentencesBack, further
  // How the last mention refers and stands.
  case lastIsSubject, lastIsPronoun, lastIsDescription, lastIsOwner, lastSpeaks
  // What the person is in the sentences nearby.
  case subjectInSentence, subjectOneBack, firstInSentence, firstOneBack
  // Its place among those who can be meant.
  case nearest, secondNearest, only
  // How often it was mentioned, and is in the whole article.
  case mentionedOnce, mentionedOften, mostNamed
  case genderKnown
  // Quotations around the pronoun and the last mention.
  case sameQuotation, leavesQuotation, entersQuotation, holdsQuotation
  // The pronoun says something; so did the person.
  case bothSpeak
  // The kind of pronoun with the mention's place.
  case subjectAfterSubject, ownerAfterSubject, objectAfterSubject, ownerInClause, reflexiveInClause
  case ownerAfterOwner, opensAfterSubject, opensAfterFirst
  // A person without a name.
  case stranger
  // Nobody who is named.
  case nobody, nobodyInQuotation, nobodyOfMany, nobodyNearby
}
