/// Lines of a transcript that begin with the speaker: `AZUZ: …`, `BECKY ANDERSON, HOST: …`.
enum SpeakerTurn {
  /// Names with offices are not longer.
  private static let longest = 90
  /// A transcript has so many turns at least, and this share of its paragraphs.
  private static let fewestTurns = 6
  private static let share = 0.1

  /// Whether `line` begins with a speaker in capitals and a colon.
  static func isTurn(_ line: Substring) -> Bool {
    guard line.utf8.first.map({ (0x41...0x5A).contains($0) }) ?? false else { return false }
    guard let colon = line.prefix(longest).firstIndex(of: ":") else { return false }
    let speaker = line[..<colon]
    // "SEN. JOHN MCCAIN (R-AZ), RANKING MEMBER": the name itself has no small letters but "Mc".
    let name = speaker.prefix { $0 != "," && $0 != "(" }
    var capitals = 0
    var small = 0
    for character in name {
      if character.isUppercase { capitals += 1 } else if character.isLowercase { small += 1 }
      if character.isNumber { return false }
    }
    return capitals >= 3 && small * 4 <= capitals && name.first?.isUppercase == true
      && name.split(separator: " ").count <= 6
  }

  /// Whether `lines`, none of them empty, are those of a transcript.
  static func isTranscript(_ lines: [Substring]) -> Bool {
    let turns = lines.count { isTurn($0) }
    return turns >= fewestTurns && Double(turns) >= share * Double(lines.count)
  }
}
