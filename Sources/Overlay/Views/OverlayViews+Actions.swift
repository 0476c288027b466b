package import ResponseActions

extension OverlayViews {
    /// What is known of a device and can be done with it: fills the place on its card.
    package func containment(_ model: ContainmentModel) -> String {
        render(ContainmentView(model), "containment")
    }

    /// One own action, for all places that show it.
    package func action(_ report: ActionReport, rights: ActionRights) -> String {
        render(ActView(report, rights: rights), "act")
    }

    /// The recent actions.
    package func actions(_ model: ActionListModel) -> String {
        render(ActionListView(model), "acts")
    }

    /// The inside of the dialog: what would be done, and the form that confirms it.
    package func preview(_ outcome: PreviewOutcome, of order: ActionOrder) -> String {
        render(PreviewView(outcome, of: order), "preview")
    }
}
