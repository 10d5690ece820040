/**
 * Ideas that become others: two are merged into one, or one is split into two, and each of these can be undone exactly.
 *
 * <p>That holds by construction, for nothing is ever moved. A merge of A and B makes a third idea C with words of its
 * own, and lets A and B point at it; a split of A makes two new ones, the rest and what was taken out of it, and lets A
 * point at the rest. What was said, voted, dealt and written under an idea stays with it, and is read over everything
 * that is found under the same root, where each person counts once. To undo is to turn the pointers round: A and B stand
 * by themselves again as they were, and C, with what was added to it meanwhile, becomes a part of A, which is the older
 * of the two. What somebody takes back while the ideas are one, they take back from all of it.
 *
 * <p>Costs and the scores of experts are about words, and so of the new idea alone. Must never write a vote, a comment, a
 * card or a version.
 */
package org.prikbord.model.family;
