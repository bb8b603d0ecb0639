/// What `--help` prints.
enum Help {
  /// The commands in short.
  static let overview = """
    briefing reads a folder of news articles and makes a static site of it: who says what, what
    may happen and when, each line with the sentence that it came from. It works offline.

    Usage:
      briefing build ARTICLES --output Output    make the site
      briefing analyze [FILE…]                   articles in, one JSON object a line out
      briefing init [FOLDER]                     write settings, templates and a cron example
      briefing help COMMAND                      the options of a command
      briefing --version

    Example:
      briefing build articles --output Output && xdg-open Output/index.html

    Exit status (sysexits.h): 0 done, 64 wrong call, 65 some input unreadable, 66 no input,
    70 internal error, 73 output cannot be made, 74 read or write failed, 78 wrong settings,
    rules or templates. Without a terminal nothing is printed unless something is wrong.
    """

  /// The help of the command `name`; nil when there is none of that name.
  static func text(of name: String) -> String? {
    switch name {
    case "build":
      """
      Usage: briefing build ARTICLES [options]

      Reads the articles (.txt, .md, in folders too), analyses them, joins them into one briefing
      and writes the site. The site in the output folder is the state of the next run: what changed
      since then is on the front page.

      """ + list(BuildCommand.options)
        + """


        Examples:
          briefing build articles
          briefing build articles --output /srv/www/briefing --as-of 2024-03-10
          briefing build --analyses monday.jsonl --analyses tuesday.jsonl -o Output
        """
    case "analyze":
      """
      Usage: briefing analyze [FILE…] [options]

      Analyses articles one by one: files, or JSON Lines on standard input with the fields id and
      text and, where known, title, published (ISO 8601), url, outlet, language. Prints one JSON
      object an article, in input order. Offsets are Unicode code points of the text. A line that
      cannot be read gives {"id", "line", "error"} in its place, and the exit status is 65.

      """ + list(AnalyzeCommand.options)
        + """


        Example:
          briefing analyze < articles.jsonl > analyses.jsonl
        """
    case "init":
      """
      Usage: briefing init [FOLDER]

      Writes a commented settings file, copies of the templates, and examples for cron and systemd
      into the folder (here, where none is named). Files that are there already are left alone.

      """ + list(InitCommand.options)
    default: nil
    }
  }

  private static func list(_ options: [OptionSpecification]) -> String {
    let rows = options.map { option -> (String, String) in
      let short = option.short.map { "-\($0), " } ?? "    "
      let value = option.value.map { " " + $0 } ?? ""
      return (short + "--" + option.name + value, option.help)
    }
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { row in
      "  " + row.0 + String(repeating: " ", count: width - row.0.count + 2) + row.1
    }.joined(separator: "\n")
  }
}
