/// Why a mention was given to its actor: the sieves, in falling precision.
///
/// Each raw value is what the output shows.
enum JoiningRule: String {
  /// The first mention, or the same name again.
  case exactName = "exact name"
  /// Another name of the same country or body in the gazetteer.
  case otherName = "other name"
  /// A capital that is written for the government that sits there.
  case capital = "capital stands for government"
  /// An acronym whose long form the article gives.
  case acronym
  /// A name that the article says is another of the actor's.
  case alias = "also known as"
  /// A personal name with more or fewer given names or initials.
  case fullName = "full name"
  /// A surname after a title or honorific.
  case titleAndSurname = "title and surname"
  /// A surname that one person in the article has.
  case surname
  /// In another article, a surname that one person has who shares company with it there.
  case nearSurname = "surname in the same company"
  /// A given name that one person in the article has.
  case givenName = "given name"
  /// A part of a body's or place's name.
  case shortName = "short name"
  /// A description beside the name.
  case apposition
  /// A name with its possessive or the place around it, or a name inside a longer one.
  case frame = "part of a longer phrase"
  /// A description by the office that the article gives the actor.
  case office
  /// A description by the last word of the actor's name, or by its kind.
  case description
  /// A relative pronoun.
  case relative = "relative pronoun"
  /// A personal or possessive pronoun.
  case pronoun
  /// The first person, in words that the actor says, in quotation marks or after its name and a
  /// colon.
  case speaker = "speaker of the quotation"
  /// The first person in answers, the second in questions, of an article that is an interview; the
  /// first person of a speech.
  case interview = "person interviewed"
  /// A group that the article does not name.
  case group = "group in its own words"
}
