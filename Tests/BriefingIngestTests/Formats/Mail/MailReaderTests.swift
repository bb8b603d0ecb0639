import Testing

@testable import BriefingIngest

@Suite("MailReader") struct MailReaderTests {
  private let reader = MailReader()

  private func draft(_ mail: String) throws -> ArticleDraft {
    let bytes = Array(mail.replacing("\n", with: "\r\n").utf8)
    return try #require(try SampleFile.drafts(reader, bytes).first)
  }

  @Test func `reads the header with its encoded words`() throws {
    let draft = try draft(
      """
      From: =?utf-8?Q?Jane_D=C3=B6e?= <jane@post.example>
      Subject: Fwd: =?UTF-8?B?Q3JhbmUgY2zDtHM=?=
       =?UTF-8?Q?ed_in_?= Ardent
      Date: Tue, 5 Sep 2023 10:00:00 +0200 (CEST)

      \(SampleText.body)
      """
    )
    #expect(draft.metadata.title == "Crane clôsed in Ardent")
    #expect(draft.metadata.author == "Jane Döe")
    #expect(draft.metadata.outlet == nil)
    #expect(draft.metadata.statedDates == ["mail header: Tue, 5 Sep 2023 10:00:00 +0200"])
    #expect(draft.text == SampleText.body)
  }

  @Test func `takes the sender of a mail to many for the outlet`() throws {
    let draft = try draft(
      "From: \"Ardent Post\" <news@post.example>\nList-Id: <news>\nSubject: A\n\nText.\n"
    )
    #expect(draft.metadata.outlet == "Ardent Post")
    #expect(draft.metadata.author == nil)
  }

  @Test func `prefers plain text to HTML`() throws {
    let draft = try draft(
      """
      Subject: A
      Content-Type: multipart/alternative; boundary="b 1"

      Not for readers.
      --b 1
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      \(SampleText.first.replacing("had", with: "h=61=\nd"))

      \(SampleText.second)
      --b 1
      Content-Type: text/html

      <p>Other</p>
      --b 1--
      After.
      """
    )
    #expect(draft.text == SampleText.body)
  }

  @Test func `takes the HTML where the plain text is a stub`() throws {
    let draft = try draft(
      """
      Subject: A
      Content-Type: multipart/mixed; boundary=o

      --o
      Content-Type: multipart/alternative; boundary=i

      --i
      Content-Type: text/plain

      View this mail in your browser.
      --i
      Content-Type: text/html; charset=utf-8
      Content-Transfer-Encoding: base64

      PHA+VGhlIGNvdW5jaWwgc2FpZCB0aGF0IGl0IGhhZCBub3QgYmVlbiB0b2xkIHdoaWNoIG9mIHRo
      ZSBjcmFuZXMgd291bGQgY2xvc2UuPC9wPjxwPlR3by48L3A+
      --i--
      --o
      Content-Type: text/plain
      Content-Disposition: attachment; filename="notes.txt"

      Notes.
      --o--
      """
    )
    #expect(
      draft.text
        == "The council said that it had not been told which of the cranes would close.\n\nTwo."
    )
  }

  @Test func `reads the character set of a part`() throws {
    var bytes = Array("Subject: A\nContent-Type: text/plain; charset=\"iso-8859-2\"\n\n".utf8)
    bytes += Array("In Gda".utf8) + [0xF1] + Array("sk.\n".utf8)
    #expect(try SampleFile.drafts(reader, bytes).first?.text == "In Gdańsk.")
  }

  @Test func `joins flowed lines and cuts the signature`() throws {
    let draft = try draft(
      "Subject: A\nContent-Type: text/plain; format=flowed\n\nOne \ntwo.\n\nThree.\n-- \nJane\n"
    )
    #expect(draft.text == "One two.\n\nThree.")
  }

  @Test func `reads the header of a forwarded mail`() throws {
    let draft = try draft(
      """
      From: Clerk <clerk@desk.example>
      Subject: Fwd: Crane closed
      Date: Wed, 6 Sep 2023 09:00:00 +0000

      For the folder.

      ---------- Forwarded message ---------
      From: Jane Doe <jane@post.example>
      Date: Tue, 5 Sep 2023
      Subject: Crane closed
      To: Clerk

      \(SampleText.body)
      """
    )
    #expect(draft.metadata.title == "Crane closed")
    #expect(draft.metadata.author == "Jane Doe")
    #expect(draft.metadata.statedDates == ["mail header: Tue, 5 Sep 2023"])
    #expect(draft.text == SampleText.body)
  }

  @Test func `reads an attached mail where there is nothing else`() throws {
    let draft = try draft(
      """
      Subject: Outer
      Content-Type: multipart/mixed; boundary=o

      --o
      Content-Type: message/rfc822

      Subject: Inner

      \(SampleText.body)
      --o--
      """
    )
    #expect(draft.metadata.title == "Inner")
    #expect(draft.text == SampleText.body)
  }

  @Test func `reads a mail that is cut off`() throws {
    let draft = try draft(
      "Subject: A\nContent-Type: multipart/alternative; boundary=b\n\n--b\n\nText"
    )
    #expect(draft.text == "Text")
  }

  @Test func `ends with parts in parts without end`() {
    let part = "Content-Type: multipart/mixed; boundary=b\n\n--b\n"
    #expect(throws: SkipReason.self) {
      try draft("Subject: A\n" + String(repeating: part, count: 10_000))
    }
  }

  @Test(arguments: ["", "no header\n", "Subject: A\nContent-Type: image/png\n\nx"])
  func `refuses what has no text`(mail: String) {
    #expect(throws: SkipReason.self) { try draft(mail) }
  }
}

@Suite("EncodedWord") struct EncodedWordTests {
  @Test(
    arguments: [
      ("plain", "plain"), ("=?utf-8?q?a_b?= c", "a b c"), ("=?utf-8?q?a?= =?utf-8?q?b?=", "ab"),
      ("=?utf-8?q?=C3?= =?utf-8?q?=A9?=", "é"), ("=?iso-8859-1?Q?caf=E9?=", "café"),
      ("=?us-ascii*en?q?a?=", "a"), ("=?utf-8?x?a?=", "=?utf-8?x?a?="),
      ("=?utf-8?q?a", "=?utf-8?q?a"),
      ("=?", "=?"),
    ]
  )
  func `is read as text`(value: String, text: String) {
    #expect(EncodedWord.decoded(value) == text)
  }
}

@Suite("MIMEField") struct MIMEFieldTests {
  @Test func `takes parameters apart`() {
    let field = MIMEField(
      "Text/HTML; charset=\"a;\\\"b\"; Boundary = x; name*0*=utf-8'en'one; name*1=two"
    )
    #expect(field.value == "text/html")
    #expect(field["charset"] == "a;\"b")
    #expect(field["boundary"] == "x")
    #expect(field["name"] == "onetwo")
    #expect(field["none"] == nil)
  }
}

@Suite("WebArchiveReader") struct WebArchiveReaderTests {
  @Test func `reads the page of an archive, not the day of saving`() throws {
    let archive = """
      From: <Saved by Blink>
      Snapshot-Content-Location: https://post.example/crane
      Subject: =?utf-8?Q?Crane_closed?=
      Date: Wed, 6 Sep 2023 09:00:00 -0000
      Content-Type: multipart/related; type="text/html"; boundary="----b"

      ------b
      Content-Type: image/png
      Content-Location: https://post.example/a.png

      x
      ------b
      Content-Type: text/html
      Content-Transfer-Encoding: quoted-printable
      Content-Location: https://post.example/crane

      <html><body><article><p class=3D"a">\(SampleText.first)</p><p>\(SampleText.second)</p>
      </article></body></html>
      ------b--
      """
    let draft = try #require(try SampleFile.drafts(WebArchiveReader(), archive).first)
    #expect(draft.text == SampleText.body)
    #expect(draft.metadata.title == "Crane closed")
    #expect(draft.metadata.url == "https://post.example/crane")
    #expect(draft.metadata.dates.isEmpty)
  }

  @Test func `refuses an archive without a page`() {
    #expect(throws: SkipReason.malformed(format: "web archive", problem: "no page in it")) {
      try SampleFile.drafts(WebArchiveReader(), "Subject: A\n\nText")
    }
  }
}
