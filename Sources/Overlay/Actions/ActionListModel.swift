package import ResponseActions

/// The actions of the tenant that were begun here, for the list on the page.
package struct ActionListModel: Sendable {
    /// The newest first.
    package var reports: [ActionReport]
    /// What the reader may do.
    package var rights: ActionRights

    /// Creates a model.
    package init(reports: [ActionReport], rights: ActionRights) {
        self.reports = reports
        self.rights = rights
    }
}

/// The list as its template reads it.
struct ActionListView: Sendable {
    /// Those that were confirmed.
    let acts: [ActView]

    init(_ model: ActionListModel) {
        acts = model.reports.filter { $0.state != .previewed && $0.state != .refused }
            .map { ActView($0, rights: model.rights) }
    }
}
