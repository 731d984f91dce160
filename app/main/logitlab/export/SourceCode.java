package logitlab.export;

import java.util.stream.Collectors;
import logitlab.math.Vec;
import logitlab.state.document.Document;

/**
 * The computation with the document's numbers in it, as a program that runs by itself, prints p, L and ∂L/∂z, and fails where these are not the
 * numbers shown here. Names of classes stand in string literals only.
 */
public final class SourceCode {
  private SourceCode() {}

  /** Python with NumPy. */
  public static String python(Document document) {
    return """
        import numpy as np

        classes = %s
        z = np.array([%s])  # logits
        T = %s  # temperature
        y = np.array([%s])  # target

        u = (z - z.max()) / T
        log_p = u - np.log(np.exp(u).sum())
        p = np.exp(log_p)  # softmax(z / T)
        loss = -(y[y > 0] * log_p[y > 0]).sum()  # cross-entropy
        gradient = (p - y) / T  # dL/dz

        jacobian = (np.diag(p) - np.outer(p, p)) / T  # dp/dz, row k, column i

        for name, p_k, g_k in zip(classes, p, gradient):
            print(f"{name}: p = {p_k}, dL/dz = {g_k}")
        print("loss", loss)

        tolerance = 1e-12 * max(1, 1 / T) + np.spacing(np.abs(z).max()) / T
        assert abs(loss - %s) <= tolerance * max(1, loss)
        assert np.allclose(p, [%s], rtol=0, atol=tolerance)
        assert np.allclose(gradient, [%s], rtol=0, atol=tolerance * max(1, 1 / T))
        """.formatted(SourceText.list(document.classes()), list(document.logits()),
        Tables.print(document.temperature()), list(document.targetInUse()),
        Tables.print(document.crossEntropy().loss()),
        list(document.softmax().p()), list(document.crossEntropy().gradient()));
  }

  /** Python with PyTorch, whose gradient comes from its own automatic differentiation. */
  public static String pytorch(Document document) {
    return """
        import torch

        torch.set_default_dtype(torch.float64)
        classes = %s
        z = torch.tensor([%s], requires_grad=True)  # logits
        T = %s  # temperature
        y = torch.tensor([%s])  # target

        loss = torch.nn.functional.cross_entropy(z / T, y)
        loss.backward()

        p = torch.softmax(z / T, dim=0)
        for name, p_k, g_k in zip(classes, p.tolist(), z.grad.tolist()):
            print(f"{name}: p = {p_k}, dL/dz = {g_k}")
        print("loss", loss.item())

        # What Logit Lab shows:
        # loss %s
        # p %s
        # dL/dz %s
        """.formatted(SourceText.list(document.classes()), list(document.logits()),
        Tables.print(document.temperature()), list(document.targetInUse()),
        Tables.print(document.crossEntropy().loss()),
        list(document.softmax().p()), list(document.crossEntropy().gradient()));
  }

  /** Java, one file without a library: {@code java LogitLab.java} runs it. */
  public static String java(Document document) {
    return """
        import java.util.Arrays;

        class LogitLab {
          public static void main(String[] args) {
            String[] classes = {%s};
            double[] z = {%s}; // logits
            double t = %s; // temperature
            double[] y = {%s}; // target
            double[] expected = {%s}; // dL/dz as Logit Lab shows it

            double max = Arrays.stream(z).max().getAsDouble();
            double sum = Arrays.stream(z).map(v -> Math.exp((v - max) / t)).sum();
            double loss = 0;
            for (int k = 0; k < z.length; k++) {
              double logP = (z[k] - max) / t - Math.log(sum);
              double p = Math.exp(logP); // softmax(z / t)
              double gradient = (p - y[k]) / t; // dL/dz
              loss -= y[k] > 0 ? y[k] * logP : 0; // cross-entropy
              System.out.println(classes[k] + ": p = " + p + ", dL/dz = " + gradient);
              double tolerance = (1e-12 * Math.max(1, 1 / t) + Math.ulp(Math.abs(max)) / t) * Math.max(1, 1 / t);
              if (!(Math.abs(gradient - expected[k]) <= tolerance)) {
                throw new AssertionError(gradient + " is not " + expected[k]);
              }
            }
            System.out.println("loss " + loss);
          }
        }
        """.formatted(document.classes().stream().map(SourceText::java).collect(Collectors.joining(", ")),
        list(document.logits()), Tables.print(document.temperature()), list(document.targetInUse()),
        list(document.crossEntropy().gradient()));
  }

  private static String list(Vec vec) {
    return Tables.list(vec);
  }
}
