internal import BriefingMarkdown
internal import BriefingModel
internal import BriefingTemplate

extension PagePlan {
  /// The timeline: what is due, a page a month of news, and the history that the articles recall.
  func timelinePages(_ visit: (SitePage) throws -> Void) rethrows {
    let news = briefing.events.filter { $0.section == .news }
    let months = Dictionary(grouping: news) { event in
      event.days.map { String($0.first.iso.prefix(7)) } ?? ""
    }
    let keys = months.keys.filter { !$0.isEmpty }.sorted()
    try visit(timelinePage(months: keys, counts: months.mapValues(\.count)))
    for key in keys {
      try eventList(
        months[key] ?? [],
        path: "timeline/\(key).html",
        heading: DateWording.text(of: key),
        explanation: "What the articles date in \(DateWording.text(of: key)).",
        visit
      )
    }
    let rest: [(Event.Section, String, String)] = [
      (.history, "History", "What the articles recall from before their own time."),
      (.undated, "Undated", "Events whose date the text does not say."),
    ]
    for (section, heading, explanation) in rest {
      let events = briefing.events.filter { $0.section == section }
      if !events.isEmpty {
        try eventList(
          events,
          path: "timeline/\(section.rawValue).html",
          heading: heading,
          explanation: explanation,
          visit
        )
      }
    }
  }

  private func eventList(
    _ events: [Event],
    path: String,
    heading: String,
    explanation: String,
    _ visit: (SitePage) throws -> Void
  ) rethrows {
    for slice in Register.slices(of: events, path: path, pageSize: pageSize) {
      var views = views(slice.path)
      try visit(
        SitePage(
          path: slice.path,
          title: "Timeline: \(heading)\(slice.suffix)",
          description: explanation,
          template: "pages/timeline-list.md",
          value: page([
            "heading": .string(heading),
            "explanation": .string(explanation),
            "suffix": .string(slice.suffix),
            "events": .list(slice.entries.map { views.event($0) }),
            "paging": paging(slice, views),
          ]),
          breadcrumbs: [("Timeline", "timeline/index.html"), (heading, path)],
          previous: slice.previous,
          next: slice.next
        )
      )
    }
  }

  /// The weightiest event of each of the dates that matter most, by date.
  private func mainEvents(of news: [Event]) -> [Event] {
    struct Day {
      var score = 0.0
      var event: Event
    }
    var days: [CalendarDay: [DatePrecision: Day]] = [:]
    for event in news {
      guard let span = event.days else { continue }
      // A time of day is part of its day.
      let precision = span.precision == .time ? .day : span.precision
      var day = days[span.first]?[precision] ?? Day(event: event)
      day.score += event.score
      if event.score > day.event.score { day.event = event }
      days[span.first, default: [:]][precision] = day
    }
    let ranked = days.values.flatMap(\.values)
      .sorted { ($1.score, $0.event.id) < ($0.score, $1.event.id) }
    let chosen = Set(ranked.prefix(max(1, pageSize / 2)).map(\.event.id))
    return news.filter { chosen.contains($0.id) }
  }

  private func timelinePage(months: [String], counts: [String: Int]) -> SitePage {
    let path = "timeline/index.html"
    var views = views(path)
    let planned = briefing.events.filter { $0.section == .planned }
    let overdue = briefing.events.filter { $0.section == .overdue }
    let history = briefing.events.filter { $0.section == .history }
    let undated = briefing.events.count { $0.section == .undated }
    let news = briefing.events.filter { $0.section == .news }
    let main = mainEvents(of: news)
    var figures: [String: Figure] = [:]
    let strip = TimelineFigure(events: briefing.events, edition: briefing.edition.date)
    if let figure = strip.figure(id: "timeline-strip") { figures["timeline"] = figure }
    return SitePage(
      path: path,
      title: "Timeline",
      description: "What happened, what is due and what is history, as exactly as the texts say.",
      template: "pages/timeline.md",
      value: page([
        "timeline": .bool(!figures.isEmpty),
        "planned": .list(planned.prefix(pageSize).map { views.event($0) }),
        "overdue": .list(overdue.prefix(pageSize).map { views.event($0) }),
        "main": .list(main.map { views.event($0) }),
        "months": .list(
          months.map {
            [
              "name": .string(DateWording.text(of: $0)),
              "count": .string(Wording.count(counts[$0] ?? 0, "event")),
              "href": .string(views.link("timeline/\($0).html")),
            ]
          }
        ),
        "history": .list(history.prefix(max(1, pageSize / 2)).map { views.event($0) }),
        "historyCount": .integer(history.count),
        "historyHref": .string(views.link("timeline/history.html")),
        "hasHistory": .bool(!history.isEmpty),
        "undatedCount": undated > 0 ? .integer(undated) : .null,
        "undatedHref": .string(views.link("timeline/undated.html")),
      ]),
      figures: figures,
      breadcrumbs: [("Timeline", path)]
    )
  }
}
