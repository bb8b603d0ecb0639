/// The files that `briefing init` writes.
enum StarterFiles {
  /// Names and contents, in the order in which they are written.
  static let all: [(name: String, text: String)] = [
    ("briefing.yml", settings), ("briefing.cron", cron), ("briefing.service", service),
    ("briefing.timer", timer),
  ]

  private static let settings = """
    # Settings of a briefing. Every key may be left out; what stands here is the default, or an
    # example where the line begins with a hash. Relative paths start from this file's folder.

    # The folder of articles: .txt and .md, also in folders inside it.
    articles: articles

    # The folder of the site. It is exchanged in one step; files in it that are not the site's own
    # are kept.
    output: Output

    # Folders of your own templates. A file here replaces the program's file of the same name; all
    # others stay the program's own.
    # templates: [templates]

    site:
      title: Briefing
      # description: What this site is, in one or two sentences.

      # Where the site is published, for feeds, the sitemap and canonical links.
      # address: https://briefing.example/

      # How much of the articles' text the site shows, by your right to publish it:
      # none, excerpt (the sentences that are evidence) or full.
      text: excerpt

      # Entries on one page of a register.
      page-size: 40

    dates:
      # Whether a file's modification time dates an article that nothing else dates.
      modification-time: false

    limits:
      # The largest file that is read, compressed or expanded, and the largest of many articles.
      file-bytes: 20000000
      list-bytes: 200000000
      # How many times as large as its compressed form a file may be.
      expansion: 200
      # The longest text, the greatest number of files and of articles in one, the deepest folder.
      text-length: 2000000
      files: 200000
      articles-per-file: 100000
      folder-depth: 32
      # How long, and with how much memory, a program may work on one file (pdftotext).
      program-seconds: 30
      program-memory: 1000000000

    """

  private static let cron = """
    # m h dom mon dow  command: every morning at six; silent unless something is wrong.
    0 6 * * *  cd "$HOME/briefing" && briefing build && rsync -a --delete Output/ host:site/

    """

  private static let service = """
    [Unit]
    Description=Build the briefing

    [Service]
    Type=oneshot
    WorkingDirectory=%h/briefing
    ExecStart=briefing build

    """

  private static let timer = """
    [Unit]
    Description=Build the briefing every morning

    [Timer]
    OnCalendar=*-*-* 06:00
    Persistent=true

    [Install]
    WantedBy=timers.target

    """
}
