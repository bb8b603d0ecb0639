import Testing

@testable import BriefingSite

@Test func `the module links`() {}
