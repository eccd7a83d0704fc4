-- What is derived from blobs/, metadata/ and documents/, and answers questions. Read by the program's migrations and by
-- the jOOQ generator alike.
CREATE TABLE library_feed (
  id BIGINT PRIMARY KEY,
  identity CHAR(64) NOT NULL UNIQUE
);
CREATE TABLE library_release (
  id BIGINT PRIMARY KEY,
  feed_id BIGINT NOT NULL REFERENCES library_feed (id),
  name VARCHAR(200) NOT NULL,
  facts_json BLOB NOT NULL,
  framework_json BLOB NOT NULL,
  installed_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  material_count INT NOT NULL,
  activated BOOLEAN NOT NULL
);
-- One row: which releases are kept (the active one and the one before it), and a number that rises with every change.
CREATE TABLE library_state (
  id INT PRIMARY KEY CHECK (id = 1),
  active_id BIGINT REFERENCES library_release (id),
  previous_id BIGINT REFERENCES library_release (id),
  generation BIGINT NOT NULL
);
INSERT INTO library_state (id, active_id, previous_id, generation) VALUES (1, NULL, NULL, 0);
-- Every revision that was ever installed, for ever: the same revision with another manifest is refused. The release that
-- brought it is remembered, so that an installation that was cut off leaves no claim behind.
CREATE TABLE material (
  id BIGINT PRIMARY KEY,
  feed_id BIGINT NOT NULL REFERENCES library_feed (id),
  material_key VARCHAR(64) NOT NULL,
  revision INT NOT NULL,
  manifest CHAR(64) NOT NULL,
  first_release_id BIGINT NOT NULL,
  CONSTRAINT material_once UNIQUE (feed_id, material_key, revision)
);
-- The manifests of the revisions that are still kept. A table of its own, in the order of installation, so that rows
-- with much text don't spread the others over the file.
CREATE TABLE material_manifest (
  material_id BIGINT PRIMARY KEY REFERENCES material (id),
  json VARBINARY(1048576) NOT NULL
);
CREATE TABLE release_material (
  release_id BIGINT NOT NULL REFERENCES library_release (id),
  material_key VARCHAR(64) NOT NULL,
  material_id BIGINT NOT NULL REFERENCES material (id),
  PRIMARY KEY (release_id, material_key)
);
CREATE TABLE document (
  kind VARCHAR(40) NOT NULL,
  id CHAR(36) NOT NULL,
  save_number BIGINT NOT NULL,
  format INT NOT NULL,
  sha256 CHAR(64) NOT NULL,
  saved_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  title VARCHAR(1000) NOT NULL,
  trashed BOOLEAN NOT NULL,
  json BLOB NOT NULL,
  PRIMARY KEY (kind, id)
);
CREATE INDEX document_newest ON document (kind, trashed, saved_at);
CREATE TABLE document_use (
  kind VARCHAR(40) NOT NULL,
  document_id CHAR(36) NOT NULL,
  material_key VARCHAR(64) NOT NULL,
  PRIMARY KEY (kind, document_id, material_key),
  FOREIGN KEY (kind, document_id) REFERENCES document (kind, id) ON DELETE CASCADE
);
CREATE INDEX document_use_material ON document_use (material_key);
