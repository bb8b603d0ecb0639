import BriefingIngest
import BriefingModel
import FoundationEssentials
import Testing

@Suite("ArticleLineReader") struct ArticleLineReaderTests {
  private func reading(_ line: String) throws -> ArticleLineReader.Reading {
    let today = try #require(CalendarDay(iso: "2023-12-31"))
    return try ArticleLineReader(today: today).reading(of: Array(line.utf8), number: 7)
  }

  private func failure(_ line: [UInt8]) throws -> ArticleLineError? {
    let today = try #require(CalendarDay(iso: "2023-12-31"))
    do throws(ArticleLineError) {
      _ = try ArticleLineReader(today: today).reading(of: line, number: 7)
      return nil
    } catch {
      return error
    }
  }

  @Test func `keeps the text exactly as given`() throws {
    let reading = try reading(#"{"id": "x", "text": " a\r\n\u00a0e\u0301\u200b\u0000 b \n"}"#)
    let expected = " a\r\n\u{A0}e\u{301}\u{200B}\u{0} b \n"
    #expect(Array(reading.article.text.unicodeScalars) == Array(expected.unicodeScalars))
    #expect(reading.article.id == "x")
    #expect(reading.notes.isEmpty)
  }

  @Test func `takes up the metadata`() throws {
    let line = """
      {"id": 12, "text": "SEOUL (AP) — Text.", "title": "Opinion: T", "url": "https://a.example/",
       "outlet": "Post", "language": "en_US", "published": "2023-09-05T10:00:00Z", "other": [1]}
      """
    let article = try reading(line).article
    #expect(article.id == "12")
    #expect(article.title == "Opinion: T")
    #expect(article.url == "https://a.example/")
    #expect(article.outlet == "Post")
    #expect(article.language == "en-US")
    #expect(article.genre == .opinion)
    #expect(article.credit == "Associated Press")
    #expect(article.path == nil)
    let date = DatedValue(value: "2023-09-05T10:00Z", precision: .time, method: "input field")
    #expect(article.published == date)
  }

  @Test(
    arguments: [
      (#""2023-09-05""#, "2023-09-05"), ("null", nil), (#""""#, nil),
      (#""19980227""#, "1998-02-27"),
      (#"{"value": "2023-09", "precision": "month", "method": "header line"}"#, "2023-09"),
    ]
  )
  func `reads the forms of the date`(json: String, value: String?) throws {
    let reading = try reading(#"{"id": "x", "text": "t", "published": \#(json)}"#)
    #expect(reading.article.published?.value == value)
    #expect(reading.notes.isEmpty)
  }

  @Test(arguments: [
    #""soon""#, #""2031-01-01""#, #"{"value": "2031", "precision": "year", "method": "m"}"#,
  ])
  func `goes on without a date that can not be used, and says so`(json: String) throws {
    let reading = try reading(#"{"id": "x", "text": "t", "published": \#(json)}"#)
    #expect(reading.article.published == nil)
    #expect(reading.notes.count == 1)
  }

  @Test(
    arguments: [
      ("not JSON", nil, "not a JSON object"), ("[1]", nil, "not a JSON object"),
      ("", nil, "not a JSON object"),
      (#"{"text": "t"}"#, nil, "no id"), (#"{"id": "x"}"#, "x", "no text"),
      (#"{"id": "x", "text": null}"#, "x", "no text"),
      (#"{"id": "x", "text": 5}"#, "x", "not a text: text"),
      (#"{"id": "x", "text": "t", "title": [], "outlet": {}}"#, "x", "not a text: title, outlet"),
      (#"{"id": "x", "text": "t", "published": 5}"#, "x", "not a text: published"),
      (#"{"id": "x", "text": "\ud800"}"#, "x", "not a text: text"),
    ]
  )
  func `says what is wrong with a line`(line: String, id: String?, message: String) throws {
    #expect(try failure(Array(line.utf8)) == ArticleLineError(id: id, line: 7, message: message))
  }

  @Test func `refuses bytes that are no UTF-8`() throws {
    let line = Array(#"{"id": "x", "text": ""#.utf8) + [0xFF] + Array(#""}"#.utf8)
    #expect(try failure(line) == ArticleLineError(id: nil, line: 7, message: "not UTF-8"))
  }

  @Test func `skips a byte-order mark`() throws {
    #expect(try reading("\u{FEFF}{\"id\": \"x\", \"text\": \"t\"}").article.text == "t")
  }

  @Test func `leaves out an address that is no web address`() throws {
    let reading = try reading(#"{"id": "x", "text": "t", "url": "javascript:x"}"#)
    #expect(reading.article.url == nil)
    #expect(reading.notes == ["the address is not one of http or https; left out"])
  }

  @Test func `writes an error as the contract has it`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let data = try encoder.encode(ArticleLineError(id: nil, line: 3, message: "no id"))
    #expect(String(decoding: data, as: UTF8.self) == #"{"error":"no id","id":null,"line":3}"#)
  }
}
