import BriefingLanguage
import Testing

@testable import BriefingAnalysis

@Suite("OpinionReader") struct OpinionReaderTests {
  private func isReport(_ text: String) throws -> Bool {
    let reader = OpinionReader(
      signs: try RiskRuleSet.standard().opinion,
      reports: try StatusCues.standard().lists.reports
    )
    return reader.isReport(try RiskRuleSetTests.document(text))
  }

  private static let report = """
    Protests broke out in the capital on Monday. Police said forty people were arrested. The \
    minister told reporters that calm had returned. Shops stayed closed. According to the union, \
    the strike goes on. A spokesman said talks would begin on Friday.
    """

  @Test func `takes a report for one`() throws {
    #expect(try isReport(Self.report))
  }

  @Test func `takes an author who judges and asks for an opinion piece`() throws {
    let text = """
      Who still believes the minister? I do not. His speech was an absurd performance. We deserve \
      better than this. The protests are the fruit of greed. Surely the time has come for change.
      """
    #expect(try !isReport(text))
  }

  @Test func `minds only words outside quotation marks`() throws {
    let text = """
      Protests broke out on Monday. “I am angry,” a man said. “We deserve better.” Shops stayed \
      closed. “It is absurd,” said a woman. “Surely this must end.” Police said all was calm.
      """
    #expect(try isReport(text))
  }

  @Test func `takes a disclaimer at its word`() throws {
    #expect(try !isReport(Self.report + " The opinions expressed in this piece are hers alone."))
  }
}
