import Testing

@testable import BriefingAnalysis

@Test func `the module links`() {}
