internal import BriefingModel
internal import BriefingTemplate

/// Counts the open entries of the register by impact and status.
///
/// A table and no product of the two: such matrices can rank worse than chance (Cox, "What's wrong
/// with risk matrices?", Risk Analysis 2008). Easing signals and history are not in it.
struct RiskGrid {
  /// The entries named in one cell; the rest is counted.
  static let mostInCell = 3
  /// The statuses of the columns, the least certain first.
  static let columns: [EventStatus] = [
    .conditional, .possible, .threatened, .alleged, .planned, .ongoing, .occurred, .denied,
  ]

  let risks: [Risk]

  /// Lists the entries of the lanes threat and act.
  init(risks: [Risk]) {
    self.risks = risks.filter { $0.lane == .threat || $0.lane == .act }
  }

  /// The rows from the gravest impact down, each with a cell a status that occurs.
  func table(_ views: EntryViews) -> TemplateValue {
    guard !risks.isEmpty else { return .null }
    let columns = Self.columns.filter { status in risks.contains { $0.status == status } }
    let rows = (1...5).reversed().compactMap { impact -> TemplateValue? in
      let row = risks.filter { $0.impact.value == impact }
      guard !row.isEmpty else { return nil }
      let silent = row.count { $0.likelihoods.isEmpty }
      return [
        "impact": .integer(impact),
        "cells": .list(columns.map { status in cell(row.filter { $0.status == status }, views) }),
        "silent": .string("\(silent) of \(row.count)"),
      ]
    }
    return [
      "columns": .list(columns.map { .string($0.rawValue) }),
      "rows": .list(rows),
    ]
  }

  private func cell(_ risks: [Risk], _ views: EntryViews) -> TemplateValue {
    let named = risks.prefix(Self.mostInCell).enumerated().map { place, risk -> TemplateValue in
      [
        "name": .string(risk.level),
        "href": .string(views.link(views.index.addresses.risk(risk.id))),
        "isFirst": .bool(place == 0),
      ]
    }
    let rest = risks.count - named.count
    return ["entries": .list(named), "more": rest > 0 ? .integer(rest) : .null]
  }
}
