/// The tables of a journal, version by version. A step is never changed once released; a new one is added.
enum JournalSchema {
    /// `ZUHO`: marks the file as a journal of this program.
    static let applicationID: Int64 = 0x5A55_484F
    /// The version this program writes.
    static var version: Int64 { Int64(steps.count) }
    /// Version 1: the events. Version 2: the snapshot, filled by a replay of the events. Version 3: lots that
    /// must not share a container; no event of an older file names any.
    static let steps = [events, snapshot, separation]

    private static let separation = "ALTER TABLE lot ADD COLUMN separate TEXT NOT NULL DEFAULT '';"

    private static let events = """
        CREATE TABLE migration (version INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
        CREATE TABLE event (
            seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, subject_kind TEXT NOT NULL,
            subject TEXT NOT NULL, payload TEXT NOT NULL, actor TEXT NOT NULL, time TEXT NOT NULL,
            evidence INTEGER NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL UNIQUE) STRICT;
        CREATE INDEX event_subject ON event (subject, subject_kind);
        CREATE TABLE evidence (
            seq INTEGER NOT NULL REFERENCES event (seq), position INTEGER NOT NULL, kind TEXT NOT NULL,
            name TEXT NOT NULL, sha256 TEXT NOT NULL, PRIMARY KEY (seq, position)) STRICT, WITHOUT ROWID;
        CREATE TABLE head (one INTEGER PRIMARY KEY CHECK (one = 1), seq INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;
        INSERT INTO head VALUES (1, 0, '');
        CREATE TRIGGER event_in_order BEFORE INSERT ON event WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM event)
            BEGIN SELECT RAISE(ABORT, 'events are appended in order'); END;
        CREATE TRIGGER event_kept BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
        CREATE TRIGGER event_unchanged BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
        CREATE TRIGGER evidence_in_order BEFORE INSERT ON evidence WHEN NEW.seq <> (SELECT max(seq) FROM event)
            BEGIN SELECT RAISE(ABORT, 'evidence comes with its event'); END;
        CREATE TRIGGER evidence_kept BEFORE DELETE ON evidence BEGIN SELECT RAISE(ABORT, 'evidence is never deleted'); END;
        CREATE TRIGGER evidence_unchanged BEFORE UPDATE ON evidence
            BEGIN SELECT RAISE(ABORT, 'evidence is never changed'); END;
        """

    private static let snapshot = """
        CREATE TABLE job (
            id TEXT PRIMARY KEY, flow TEXT NOT NULL, transit INTEGER NOT NULL, consolidator TEXT NOT NULL,
            registered INTEGER NOT NULL, controller_verified INTEGER NOT NULL, plaque_posted INTEGER NOT NULL,
            tally_tolerance INTEGER NOT NULL, changed INTEGER NOT NULL REFERENCES event (seq) DEFERRABLE INITIALLY DEFERRED) STRICT, WITHOUT ROWID;
        CREATE TABLE warehouse (
            id TEXT PRIMARY KEY, kind TEXT NOT NULL, approval TEXT NOT NULL, address_verified INTEGER NOT NULL,
            changed INTEGER NOT NULL REFERENCES event (seq) DEFERRABLE INITIALLY DEFERRED) STRICT, WITHOUT ROWID;
        CREATE TABLE declaration (
            id TEXT PRIMARY KEY, purchaser TEXT NOT NULL, client_seq_no TEXT NOT NULL, entry_number TEXT NOT NULL,
            bill TEXT NOT NULL, value_usd INTEGER NOT NULL, lines INTEGER NOT NULL, state TEXT NOT NULL, before TEXT,
            arrival_report INTEGER NOT NULL, officers TEXT NOT NULL, owes_amendment INTEGER NOT NULL,
            changed INTEGER NOT NULL REFERENCES event (seq) DEFERRABLE INITIALLY DEFERRED) STRICT, WITHOUT ROWID;
        CREATE TABLE container (
            id TEXT PRIMARY KEY, number TEXT NOT NULL, type TEXT NOT NULL, capacity INTEGER NOT NULL,
            payload INTEGER NOT NULL, destination TEXT NOT NULL, bill TEXT NOT NULL, vessel TEXT NOT NULL,
            voyage TEXT NOT NULL, cut_off TEXT NOT NULL, state TEXT NOT NULL, seals TEXT NOT NULL, vehicle TEXT NOT NULL,
            transit_number TEXT NOT NULL, assigned_lots INTEGER NOT NULL, assigned_pieces INTEGER NOT NULL,
            assigned_gross INTEGER NOT NULL, assigned_volume INTEGER NOT NULL, loaded_lots INTEGER NOT NULL,
            loaded_pieces INTEGER NOT NULL, loaded_gross INTEGER NOT NULL, loaded_volume INTEGER NOT NULL,
            changed INTEGER NOT NULL REFERENCES event (seq) DEFERRABLE INITIALLY DEFERRED) STRICT, WITHOUT ROWID;
        CREATE TABLE lot (
            id TEXT PRIMARY KEY, declaration TEXT REFERENCES declaration (id) DEFERRABLE INITIALLY DEFERRED, destination TEXT NOT NULL,
            bill TEXT NOT NULL, planned_container TEXT NOT NULL, list TEXT NOT NULL, own_release TEXT NOT NULL,
            trade_confirmed INTEGER NOT NULL, pieces INTEGER NOT NULL, gross INTEGER NOT NULL, volume INTEGER NOT NULL,
            state TEXT NOT NULL, warehouse TEXT NOT NULL, zone TEXT, counted INTEGER NOT NULL,
            container TEXT REFERENCES container (id) DEFERRABLE INITIALLY DEFERRED, loaded_pieces INTEGER NOT NULL, held_alone INTEGER NOT NULL,
            changed INTEGER NOT NULL REFERENCES event (seq) DEFERRABLE INITIALLY DEFERRED) STRICT, WITHOUT ROWID;
        CREATE INDEX lot_declaration ON lot (declaration, state);
        CREATE INDEX lot_container ON lot (container) WHERE container IS NOT NULL;
        """
}
