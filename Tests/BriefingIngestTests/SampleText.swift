/// Invented paragraphs, long enough to be recognised as English.
enum SampleText {
  static let first =
    "The harbour council of Port Ardent said on Monday that it had not yet been told which of the "
    + "two cranes would be closed, and that the owners would be asked for an answer by the end of "
    + "the week."
  static let second =
    "A spokeswoman for the owners said they had been in touch with the council and that there "
    + "would be no comment until then."
  static let body = first + "\n\n" + second
}
