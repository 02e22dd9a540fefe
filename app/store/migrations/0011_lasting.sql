-- Who said what an agent does: nobody yet, a person, or the hub, which sees who has a desk.
ALTER TABLE agent ADD COLUMN presence_by TEXT NOT NULL DEFAULT 'nobody';
