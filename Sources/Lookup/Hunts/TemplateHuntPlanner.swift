import Entities
import KQL

/// Spreads entities over as few calls of the administrator's query as allowed.
struct TemplateHuntPlanner {
    let options: LookupOptions

    /// The calls for some entities, in order.
    func hunts(for entities: [(entry: Int, entity: Entity)]) -> [TemplateHunt] {
        let targets = entities.map { TemplateHunt.Target(entry: $0.entry, entity: $0.entity) }
        guard !targets.isEmpty else { return [] }
        if !options.template.usesEntity { return [TemplateHunt(template: options.template, targets: targets)] }
        let share = options.template.reasonNotToShare == nil ? options.entitiesPerHunt : 1
        return stride(from: 0, to: targets.count, by: share).flatMap { start in
            let chunk = Array(targets[start..<min(start + share, targets.count)])
            return split(TemplateHunt(template: options.template, targets: chunk))
        }
    }

    /// The hunt, or several for fewer entities when its text is too long.
    private func split(_ hunt: TemplateHunt) -> [TemplateHunt] {
        guard hunt.query.text.utf8.count > TypedHuntPlanner.maxQueryBytes, hunt.isShared else { return [hunt] }
        return hunt.halves.flatMap(split)
    }
}
