/**
 * What the application does by itself, on a schedule: reading the HR export, and forgetting what nobody needs any more.
 * Must never hold a rule: it calls what does.
 */
package org.prikbord.model.chore;
